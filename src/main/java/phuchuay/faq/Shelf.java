package phuchuay.faq;

import java.util.Map;
import java.util.Objects;
import phuchuay.faq.search.Searcher;

/**
 * All answers as they stand at one moment.
 *
 * @param files what the files have, by id
 * @param entries the same with what officers changed over it
 * @param answers the search among them alone
 * @param everything the search among them and all talks
 * @param english what tells a question in English
 */
record Shelf(
    Map<String, Entry> files,
    Map<String, Entry> entries,
    Searcher answers,
    Searcher everything,
    InEnglish english,
    String state) {

  /** An answer that was found here. */
  Entry entry(String id) {
    return Objects.requireNonNull(entries.get(id), id);
  }
}
