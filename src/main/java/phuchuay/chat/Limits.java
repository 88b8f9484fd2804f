package phuchuay.chat;

import java.util.List;

/** What LINE takes in one message; the package {@code chat.line} knows its counting. */
public interface Limits {

  /** The same messages within the limits: too long is split, too big becomes its one-line text. */
  List<String> fit(List<String> messages);
}
