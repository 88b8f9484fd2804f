package phuchuay.directory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.directory.Kind;
import phuchuay.directory.Provinces;
import phuchuay.directory.Status;
import phuchuay.directory.kept.Field;
import phuchuay.directory.kept.Known;
import phuchuay.directory.kept.Reason;
import phuchuay.directory.kept.Registered;
import phuchuay.platform.Party;

/** The form of an agency: a new one, or one that has changed. */
@Controller
class AgencyController {

  private static final String PAGE = "directory/form";

  private final AgencyDesk desk;
  private final Provinces provinces;

  AgencyController(AgencyDesk desk, Provinces provinces) {
    this.desk = desk;
    this.provinces = provinces;
  }

  @ModelAttribute
  void choices(Model page) {
    page.addAttribute("kinds", Kind.values());
    page.addAttribute("states", Status.values());
    page.addAttribute("provinces", provinces.all());
    page.addAttribute("mistakes", Map.of());
  }

  @GetMapping("/console/directory/new")
  String blank(@RequestParam(defaultValue = "") String name, Model page) {
    page.addAttribute("typed", new AgencyForm(Map.of(Field.NAME, name)));
    return PAGE;
  }

  @PostMapping("/console/directory")
  String create(
      @RequestParam Map<String, String> parameters,
      Principal officer,
      HttpServletResponse response,
      Model page) {
    AgencyForm typed = AgencyForm.of(parameters, "");
    show(typed, null, page);
    return mistaken(typed, page)
        ? again(response)
        : answer(desk.create(typed, party(officer)), null, response, page);
  }

  @GetMapping("/console/directory/{id}/edit")
  String edit(@PathVariable UUID id, Principal officer, Model page) {
    Known known = desk.open(id, party(officer)).orElseThrow(AgencyController::notThere);
    Opened opened = Opened.of(known);
    show(opened.was(), opened, page);
    return PAGE;
  }

  @PostMapping("/console/directory/{id}")
  String change(
      @PathVariable UUID id,
      @RequestParam Map<String, String> parameters,
      Principal officer,
      HttpServletResponse response,
      Model page) {
    AgencyForm typed = AgencyForm.of(parameters, "");
    Opened opened = Opened.of(id, parameters);
    boolean withoutNumber = parameters.containsKey("withoutNumber");
    show(typed, opened, page);
    page.addAttribute("withoutNumber", withoutNumber);
    return mistaken(typed, page)
        ? again(response)
        : answer(desk.change(opened, typed, withoutNumber, party(officer)), opened, response, page);
  }

  private static void show(AgencyForm typed, @Nullable Opened opened, Model page) {
    page.addAttribute("typed", typed);
    page.addAttribute("opened", opened);
  }

  private boolean mistaken(AgencyForm typed, Model page) {
    Map<String, Reason> mistakes = new LinkedHashMap<>();
    desk.mistakes(typed).forEach((field, reason) -> mistakes.put(field.word(), reason));
    page.addAttribute("mistakes", mistakes);
    return !mistakes.isEmpty();
  }

  private static String answer(
      Registered entered, @Nullable Opened opened, HttpServletResponse response, Model page) {
    switch (entered) {
      case Registered.Done(UUID agency) -> {
        String news = opened == null ? "created" : "changed";
        return "redirect:/console/directory/" + agency + "?news=" + news;
      }
      case Registered.Objection objection -> page.addAttribute("objection", objection);
      case Registered.Stale(Known known) when opened != null ->
          outOfDate(opened, Opened.of(known), page);
      case Registered.Stale _ -> throw notThere();
      case Registered.NotThere _ -> throw notThere();
    }
    return again(response);
  }

  private static String again(HttpServletResponse response) {
    response.setStatus(422);
    return PAGE;
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static Party party(Principal officer) {
    return Party.of("staff", officer.getName());
  }
}
