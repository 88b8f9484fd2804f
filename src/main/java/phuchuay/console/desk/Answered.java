package phuchuay.console.desk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sends.
 *
 * @param key by which the same answer is known when it comes twice
 * @param seen the number of the latest change that the page showed
 * @param choices what the buttons under it say, with commas between
 * @param canned the canned reply that it began with, for its buttons
 * @param faq the answer of the FAQ that goes along as a card
 * @param file what goes along, as it was handed in at the desk
 * @param then {@code close} when that is all
 */
record Answered(
    @Nullable String text,
    UUID key,
    long seen,
    @Nullable String choices,
    @Nullable String canned,
    @Nullable String faq,
    @Nullable List<UUID> file,
    @Nullable String then) {

  String words() {
    return text == null ? "" : text.replace("\r\n", "\n").strip();
  }

  /** As many as LINE shows, each as long as LINE takes. */
  List<String> buttons() {
    return choices == null
        ? List.of()
        : Arrays.stream(choices.split(","))
            .map(String::strip)
            .filter(label -> !label.isEmpty())
            .map(label -> label.length() > 20 ? label.substring(0, 20) : label)
            .distinct()
            .limit(13)
            .toList();
  }

  List<UUID> files() {
    return file == null ? List.of() : file;
  }

  /** Whether nothing goes along either. */
  boolean bare() {
    return files().isEmpty() && faq == null && canned == null;
  }

  boolean closes() {
    return "close".equals(then);
  }
}
