package phuchuay.console.answers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The ways to the editor of answers, for other pages of the desk. */
public final class AnswerLinks {

  private AnswerLinks() {}

  /** The page of an answer, with the way to change it for those who may. */
  public static String one(String id) {
    return AnswersController.PATH + "/one?id=" + encoded(id);
  }

  /** A new answer to what was asked; system may be blank. For supervisors and administrators. */
  public static String fresh(String question, String system) {
    return AnswersController.PATH
        + "/new?question="
        + encoded(question)
        + "&system="
        + encoded(system);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
