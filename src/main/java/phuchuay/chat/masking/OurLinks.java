package phuchuay.chat.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import phuchuay.chat.masking.Masking.Kind;

/** Links of ours that let their holder do something once: the part that does is a secret. */
final class OurLinks {

  private static final Pattern TICKET =
      Pattern.compile(
          "(?:/(?:reset|invitation|new-email|link|link/ending|calendar|handed)/|[?&](?:ticket|nonce|linkToken)=)"
              + "([A-Za-z0-9_-]{20,})");

  private final FoldedText text;
  private final SecretMarks marks;

  OurLinks(FoldedText text, SecretMarks marks) {
    this.text = text;
    this.marks = marks;
  }

  void mark() {
    Matcher ticket = TICKET.matcher(text.part(0, text.length()));
    while (ticket.find()) {
      marks.mark(ticket.start(1), ticket.end(1), Kind.KEY);
    }
  }
}
