package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.casework.programme.Form.Step;

/** Where one goes from a page of a case. */
final class Ways {

  private Ways() {}

  static String to(String path, Locale language) {
    String english = path.contains("?") ? "&lang=en" : "?lang=en";
    return "redirect:" + path + (Locale.ENGLISH.equals(language) ? english : "");
  }

  static String caseOf(UUID id) {
    return "/cases/" + id;
  }

  static String step(UUID id, String step) {
    return caseOf(id) + "/form/" + step;
  }

  static String summary(UUID id) {
    return caseOf(id) + "/summary";
  }

  /** The step after this one; the summary after the last. */
  static String after(UUID id, List<Step> steps, String step) {
    int at = index(steps, step);
    return at + 1 < steps.size() ? step(id, steps.get(at + 1).id()) : summary(id);
  }

  static String before(UUID id, List<Step> steps, String step) {
    return step(id, steps.get(Math.max(0, index(steps, step) - 1)).id());
  }

  static int index(List<Step> steps, String step) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).id().equals(step)) {
        return i;
      }
    }
    throw gone();
  }

  /** The page again, with what is wrong. */
  static String again(String page, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page;
  }

  /** What is no id leads nowhere. */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      throw gone();
    }
  }

  static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
