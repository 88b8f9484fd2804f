package phuchuay.faq;

import java.util.Map;
import phuchuay.faq.search.Searcher;

/**
 * All answers as they stand at one moment.
 *
 * @param answers the search among them alone
 * @param everything the search among them and all talks
 * @param english what tells a question in English
 */
record Shelf(
    Map<String, Entry> entries,
    Searcher answers,
    Searcher everything,
    InEnglish english,
    String state) {}
