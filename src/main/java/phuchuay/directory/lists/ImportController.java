package phuchuay.directory.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.directory.kept.Verdict.Word;
import phuchuay.directory.lists.ImportReport.HandedIn;
import phuchuay.directory.lists.ImportReport.LineTold;
import phuchuay.platform.Party;
import phuchuay.thai.ThaiNames;

/** Lists of agencies at the desk: handing one in, watching it, reading what became of each line. */
@Controller
class ImportController {

  private static final int LONGEST_NAME = 120;

  private final Imports imports;
  private final ImportRows rows;
  private final ImportReport report;

  ImportController(Imports imports, ImportRows rows, ImportReport report) {
    this.imports = imports;
    this.rows = rows;
    this.report = report;
  }

  @GetMapping("/console/directory/imports")
  String page(@RequestParam(required = false) @Nullable String missing, Model model) {
    model.addAttribute("missing", missing != null);
    model.addAttribute("lists", report.latest());
    return "directory/imports";
  }

  @PostMapping("/console/directory/imports")
  String handIn(@RequestParam(required = false) @Nullable MultipartFile list, Principal officer)
      throws IOException {
    if (list == null || list.isEmpty()) {
      return "redirect:/console/directory/imports?missing";
    }
    Path file = Files.createTempFile("agencies", ".list");
    list.transferTo(file);
    return "redirect:/console/directory/imports/"
        + imports.begin(file, name(list), Party.of("staff", officer.getName())).id();
  }

  @GetMapping("/console/directory/imports/{id}")
  String one(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "REFUSED") Word verdict,
      @RequestParam(defaultValue = "0") int after,
      Model model) {
    progress(id, model);
    List<LineTold> lines = report.lines(id, verdict.name(), after, ImportReport.PAGE + 1);
    boolean more = lines.size() > ImportReport.PAGE;
    model.addAttribute("verdict", verdict.name());
    model.addAttribute("after", after);
    model.addAttribute("lines", more ? lines.subList(0, ImportReport.PAGE) : lines);
    model.addAttribute("next", more ? lines.get(ImportReport.PAGE - 1).line() : null);
    return "directory/import";
  }

  /** The part of the page that changes while a list is being taken in. */
  @GetMapping("/console/directory/imports/{id}/progress")
  String progress(@PathVariable UUID id, Model model) {
    HandedIn list =
        report.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Map<String, Long> counts = report.counts(id);
    model.addAttribute("list", list);
    model.addAttribute("counts", counts);
    return "directory/import :: progress";
  }

  @PostMapping("/console/directory/imports/{id}/stop")
  String stop(@PathVariable UUID id, Principal officer) {
    rows.stop(id, Party.of("staff", officer.getName()));
    return "redirect:/console/directory/imports/" + id;
  }

  private static String name(MultipartFile list) {
    String given = list.getOriginalFilename();
    String name = ThaiNames.tidy(given == null || given.isBlank() ? "–" : given);
    return name.substring(Math.max(0, name.length() - LONGEST_NAME));
  }
}
