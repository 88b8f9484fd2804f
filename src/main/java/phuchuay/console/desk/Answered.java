package phuchuay.console.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sends.
 *
 * @param key by which the same answer is known when it comes twice
 * @param seen the number of the latest change that the page showed
 * @param canned the canned reply that it began with, for its buttons
 * @param faq the answer of the FAQ that goes along as a card
 * @param file what goes along, as it was handed in at the desk
 * @param then {@code close} when that is all
 */
record Answered(
    @Nullable String text,
    UUID key,
    long seen,
    @Nullable String canned,
    @Nullable String faq,
    @Nullable List<UUID> file,
    @Nullable String then) {

  String words() {
    return text == null ? "" : text.replace("\r\n", "\n").strip();
  }

  List<UUID> files() {
    return file == null ? List.of() : file;
  }

  boolean closes() {
    return "close".equals(then);
  }
}
