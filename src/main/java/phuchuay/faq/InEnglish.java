package phuchuay.faq;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells English from what only has Latin letters: names like "Activate code", which stand in Thai
 * questions too, and keys hit at random.
 *
 * @param names Latin words that stand among Thai words in questions
 * @param words words of the English questions and answers
 */
record InEnglish(Set<String> names, Set<String> words) {

  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private static final Predicate<String> THAI = Pattern.compile("[\u0E01-\u0E5B]").asPredicate();
  private static final int SHORTEST = 4;

  static InEnglish of(Collection<Entry> entries) {
    Stream<String> thai = entries.stream().flatMap(InEnglish::inThai).filter(THAI);
    Stream<String> english =
        entries.stream()
            .map(Entry::english)
            .flatMap(Stream::ofNullable)
            .flatMap(both -> Stream.of(both.question(), both.answer()));
    return new InEnglish(words(thai), words(english));
  }

  /** At least two words, or one of our own; and not names alone. */
  boolean is(String typed) {
    List<String> said = wordsOf(typed).toList();
    List<String> strange = said.stream().filter(word -> !names.contains(word)).toList();
    return !THAI.test(typed)
        && String.join("", said).length() >= SHORTEST
        && !strange.isEmpty()
        && (said.size() > 1 || words.containsAll(strange));
  }

  /** An English question may have a Thai name in it, as "What is คชก.?". */
  private static Stream<String> inThai(Entry entry) {
    return Stream.concat(Stream.of(entry.question()), entry.alsoAsked().stream());
  }

  private static Set<String> words(Stream<String> texts) {
    return texts.flatMap(InEnglish::wordsOf).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> wordsOf(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
  }
}
