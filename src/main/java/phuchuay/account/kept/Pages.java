package phuchuay.account.kept;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import phuchuay.account.door.Answer;

/** The manners of this room's pages. */
public final class Pages {

  private Pages() {}

  /** To another page, in the same language. */
  public static String to(String path, Locale locale) {
    String english = path.contains("?") ? "&lang=en" : "?lang=en";
    return "redirect:" + path + (Locale.ENGLISH.equals(locale) ? english : "");
  }

  /** What an address carries on into the other language; null when there is nothing. */
  public static @Nullable String kept(Map<String, String> parameters) {
    String kept =
        parameters.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? null : kept;
  }

  /** The same page again, with what is wrong. */
  public static String again(
      String page, String problem, Model model, HttpServletResponse response) {
    model.addAttribute("problem", problem);
    response.setStatus(
        switch (problem) {
          case "wait" -> 429;
          case "away", "unreachable" -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
          default -> 422;
        });
    return page;
  }

  /** How a refused answer is worded. */
  public static String problem(Answer answer) {
    return switch (answer) {
      case Answer.Wait _ -> "wait";
      case Answer.Away _ -> "away";
      default -> "wrong";
    };
  }
}
