package phuchuay.directory.desk;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.directory.Agencies;
import phuchuay.directory.Found;
import phuchuay.directory.IdNumber;
import phuchuay.directory.Kind;
import phuchuay.directory.Provinces;
import phuchuay.platform.Party;

/** The directory at the desk: the list, the search and one agency. */
@Controller
class DirectoryController {

  private static final int SHOWN = 20;
  private static final Set<String> NEWS = Set.of("created", "changed");

  private final Agencies agencies;
  private final AgencyList list;
  private final AgencyDesk desk;
  private final Provinces provinces;

  DirectoryController(Agencies agencies, AgencyList list, AgencyDesk desk, Provinces provinces) {
    this.agencies = agencies;
    this.list = list;
    this.desk = desk;
    this.provinces = provinces;
  }

  @GetMapping("/console/directory")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String province,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    model.addAttribute("q", q);
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("province", province);
    model.addAttribute("provinces", provinces.all());
    if (q.isBlank()) {
      leaf(kind, province, Math.clamp(page, 0, 100_000), model);
    } else {
      model.addAttribute("found", found(q, kind, province));
    }
    return "directory/list";
  }

  @GetMapping("/console/directory/{id}")
  String one(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String news,
      Principal reader,
      Model model) {
    desk.open(id, Party.of("staff", reader.getName()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("agency", agencies.one(id).orElseThrow());
    model.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return "directory/agency";
  }

  private void leaf(String kind, String province, int page, Model model) {
    long many = list.count(kind, province);
    model.addAttribute("many", many);
    model.addAttribute("page", page);
    model.addAttribute("pages", (many + AgencyList.PAGE - 1) / AgencyList.PAGE);
    model.addAttribute("rows", list.page(kind, province, page));
  }

  private List<Found> found(String q, String kind, String province) {
    List<Found> byNumber =
        IdNumber.read(q)
            .flatMap(agencies::byNumber)
            .map(a -> new Found(a.id(), a.name(), a.kind(), a.province(), a.district(), 1))
            .stream()
            .toList();
    List<Found> found = byNumber.isEmpty() ? agencies.find(q, SHOWN) : byNumber;
    return found.stream()
        .filter(one -> kind.isEmpty() || one.kind().name().equals(kind))
        .filter(one -> province.isEmpty() || one.province().code().equals(province))
        .toList();
  }
}
