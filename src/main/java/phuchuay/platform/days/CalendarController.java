package phuchuay.platform.days;

import static phuchuay.platform.days.FiscalYear.BUDDHIST_AHEAD;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.platform.Party;
import phuchuay.platform.days.CalendarDesk.Outcome;
import phuchuay.platform.days.CalendarDesk.Preview;

/** The calendar at the desk: looking, and changing it after a look at what follows. */
@Controller
class CalendarController {

  private static final String PATH = "/console/calendar";
  private static final String PAGE = "platform/calendar";
  private static final String CHECK = "platform/calendar-check";

  private final CalendarDesk desk;
  private final CalendarYears years;
  private final Holidays holidays;

  CalendarController(CalendarDesk desk, CalendarYears years, Holidays holidays) {
    this.desk = desk;
    this.years = years;
    this.holidays = holidays;
  }

  @GetMapping(PATH)
  String page(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String saved,
      HttpServletRequest request,
      Model page) {
    page.addAttribute("saved", saved != null);
    return show(CalendarForm.EMPTY, year, request, page);
  }

  /** What would follow; nothing is changed yet. */
  @PostMapping(PATH)
  String check(
      @ModelAttribute("form") CalendarForm form,
      @RequestParam(required = false) @Nullable String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    if (again != null) {
      return show(form, form.year(), request, page);
    }
    Preview preview = desk.preview(form);
    boolean readable = form.wanted().mistakes().isEmpty();
    if (readable && !preview.changes().isEmpty()) {
      return compare(form, preview, page);
    }
    page.addAttribute("mistakes", form.wanted().mistakes());
    page.addAttribute("problem", readable ? "NOTHING" : "UNREADABLE");
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(form, form.year(), request, page);
  }

  @PostMapping(PATH + "/changes")
  String change(
      @ModelAttribute("form") CalendarForm form,
      Principal officer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    Preview preview = desk.preview(form);
    Outcome outcome =
        desk.make(form, Party.of("staff", officer.getName()), request.getRemoteAddr());
    if (outcome == Outcome.DONE || outcome == Outcome.NOTHING) {
      holidays.follow();
      return "redirect:" + PATH + "?saved&year=" + yearOf(preview, form);
    }
    page.addAttribute("problem", outcome.name());
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return compare(form, desk.preview(form), page);
  }

  private static @Nullable Integer yearOf(Preview preview, CalendarForm form) {
    return preview.changes().isEmpty()
        ? form.year()
        : Integer.valueOf(preview.changes().getFirst().date().getYear() + BUDDHIST_AHEAD);
  }

  private static String compare(CalendarForm form, Preview preview, Model page) {
    page.addAttribute("preview", preview);
    page.addAttribute("written", form.wanted().written());
    page.addAttribute("unwanted", form.unwanted());
    return CHECK;
  }

  private String show(
      CalendarForm form, @Nullable Integer year, HttpServletRequest request, Model page) {
    boolean leads = request.isUserInRole("SUPERVISOR") || request.isUserInRole("ADMIN");
    page.addAttribute("form", form);
    page.addAttribute("mayChange", leads);
    years.show(year, page);
    return PAGE;
  }
}
