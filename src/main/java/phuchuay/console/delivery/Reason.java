package phuchuay.console.delivery;

import org.jspecify.annotations.Nullable;

/** Why a send ended as it did, as one word for the pages; the numbers are those of the servers. */
public final class Reason {

  private Reason() {}

  /** Of a mail: by the numbers of RFC 3463, else by those of RFC 5321. */
  public static String ofMail(@Nullable String reason) {
    if (reason == null) {
      return "none";
    }
    if (reason.contains(" 5.2.2") || reason.startsWith("RCPT 552")) {
      return "full";
    }
    if (reason.contains(" 5.7.")) {
      return "blocked";
    }
    if (reason.contains(" 5.1.") || reason.matches("RCPT 55[013].*")) {
      return "no-such";
    }
    if (reason.matches("letter 5.*")) {
      return "blocked";
    }
    return reason.matches("\\S+ 4\\d\\d.*") ? "later" : ours(reason);
  }

  /** Of a call to LINE. */
  public static String ofLine(@Nullable String reason) {
    if (reason == null) {
      return "none";
    }
    if (reason.contains("quota")) {
      return "quota";
    }
    if (reason.startsWith("HTTP 429") || reason.equals("our own pace")) {
      return "later";
    }
    return reason.startsWith("HTTP 4") ? "not-taken" : ours(reason);
  }

  private static String ours(String reason) {
    return switch (reason) {
      case "superseded", "erased", "unfollowed" -> reason;
      case "too late", "older than 24 hours" -> "too-late";
      case "cannot be opened" -> "unreadable";
      case "not theirs any more" -> "not-theirs";
      default -> "no-answer";
    };
  }
}
