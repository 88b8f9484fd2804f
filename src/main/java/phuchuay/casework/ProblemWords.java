package phuchuay.casework;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with an answer, and why a move is refused, in words. */
@Component
public class ProblemWords {

  private final MessageSource messages;

  ProblemWords(MessageSource messages) {
    this.messages = messages;
  }

  public String of(Problem problem, Locale language) {
    return worded(problem.message(), problem.fills(), language);
  }

  public String of(Moved.NotAllowed refused, Locale language) {
    return worded("casework.refused." + refused.key(), List.of(), language);
  }

  public String of(Moved.Impossible impossible, Locale language) {
    return worded(impossible.message(), impossible.fills(), language);
  }

  private String worded(String key, List<Object> fills, Locale language) {
    Object[] worded =
        fills.stream()
            .map(fill -> fill instanceof Label label ? label.in(language) : fill)
            .toArray();
    return messages.getMessage(key, worded, language).strip();
  }
}
