package phuchuay.mail;

import jakarta.mail.AuthenticationFailedException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Reads a mail server's answers by their numbers; its words may quote the receiver. */
final class Outcomes {

  private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

  private Outcomes() {}

  static Outcome of(Throwable failure, boolean handedOver) {
    if (find(failure, AuthenticationFailedException.class).isPresent()) {
      return new Outcome.Locked("AUTH");
    }
    Optional<SMTPAddressFailedException> receiver = find(failure, SMTPAddressFailedException.class);
    if (receiver.isPresent()) {
      return answered("RCPT", receiver.get().getReturnCode(), receiver.get(), handedOver);
    }
    Optional<SMTPSendFailedException> command = find(failure, SMTPSendFailedException.class);
    if (command.isPresent()) {
      String word = command.get().getCommand().split("[ :]", 2)[0];
      return answered(word, command.get().getReturnCode(), command.get(), handedOver);
    }
    return lost(handedOver, failure.getClass().getSimpleName());
  }

  /** No answer: what it means hangs on how far we had come. */
  static Outcome lost(boolean handedOver, String reason) {
    return handedOver ? new Outcome.Unclear(reason) : new Outcome.NotSent(reason);
  }

  private static Outcome answered(String word, int code, Throwable answer, boolean handedOver) {
    String reason = reason(word, code, answer.getMessage());
    return switch (code / 100) {
      case 4 -> new Outcome.Later(reason);
      case 5 -> word.equals("MAIL") ? new Outcome.Locked(reason) : new Outcome.Refused(reason);
      default -> lost(handedOver, word + " without an answer");
    };
  }

  private static String reason(String word, int code, @Nullable String answer) {
    Matcher enhanced = ENHANCED.matcher(answer == null ? "" : answer);
    String step = word.equals(".") ? "letter" : word;
    return step + " " + code + (enhanced.find() ? " " + enhanced.group() : "");
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return Optional.of(kind.cast(cause));
      }
    }
    return Optional.empty();
  }
}
