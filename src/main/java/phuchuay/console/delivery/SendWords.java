package phuchuay.console.delivery;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the end of a send is told to officers: its state, why, and what they can do now. */
@Component
public class SendWords {

  private static final Locale THAI = Locale.of("th");

  private final MessageSource words;

  SendWords(MessageSource words) {
    this.words = words;
  }

  /**
   * A send in words.
   *
   * @param tone good, wait, bad or plain
   */
  public record Told(String state, String tone, String why, String todo) {}

  public Told mail(String state, @Nullable String reason) {
    return told("mail", state, Reason.ofMail(reason));
  }

  public Told line(String state, @Nullable String reason) {
    return told("line", state, Reason.ofLine(reason));
  }

  /** What a person decided about it. */
  String decided(String how) {
    return word("delivery.decided." + how);
  }

  private Told told(String way, String state, String reason) {
    boolean well = state.equals("ACCEPTED");
    return new Told(
        word("delivery.state." + way + "." + state),
        tone(state),
        well ? "" : some("delivery.why." + way + "." + reason, "delivery.why." + reason),
        some(
            "delivery.do." + way + "." + state + "." + reason, "delivery.do." + way + "." + state));
  }

  private static String tone(String state) {
    return switch (state) {
      case "ACCEPTED" -> "good";
      case "REFUSED", "EXPIRED" -> "bad";
      case "CANCELLED" -> "plain";
      default -> "wait";
    };
  }

  private String some(String first, String second) {
    return Optional.ofNullable(words.getMessage(first, null, null, THAI))
        .orElseGet(() -> word(second));
  }

  private String word(String key) {
    return Objects.requireNonNullElse(words.getMessage(key, null, "", THAI), "");
  }
}
