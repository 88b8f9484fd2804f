package phuchuay.registration.join;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;

/** The manners of these pages. */
final class Pages {

  private Pages() {}

  /** To another page, in the same language. */
  static String to(String path, Locale locale) {
    String english = path.contains("?") ? "&lang=en" : "?lang=en";
    return "redirect:" + path + (Locale.ENGLISH.equals(locale) ? english : "");
  }

  /** The same page again, with what is wrong. */
  static String again(String page, String problem, Model model, HttpServletResponse response) {
    model.addAttribute("problem", problem);
    response.setStatus(
        switch (problem) {
          case "wait" -> 429;
          case "away" -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
          default -> 422;
        });
    return page;
  }
}
