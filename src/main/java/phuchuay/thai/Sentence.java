package phuchuay.thai;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence taken apart for the search: politeness is left out, what it asks for (when, how, who)
 * stands apart, the rest are words, and letters without spaces and tone marks.
 *
 * @param words the words, without tone marks, and the kinds of question as words of their own
 * @param kinds the kinds of question by themselves
 * @param core the letters of what is not a question word
 * @param plain what was written, in one spelling, with nothing replaced
 */
public record Sentence(List<String> words, List<String> kinds, String core, String plain) {

  private static final char EDGE = '\u0001';
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(Locale.of("th"));

  /** Takes apart what is written, with one word for all that mean the same. */
  public static Sentence of(String written, SameWords same, Asking asking) {
    String normalised = ThaiText.normalise(written);
    String text = polite(same.unified(normalised));
    List<String> kinds = new ArrayList<>();
    String core = asking.takenOut(text, kinds);
    if (letters(core).length() < 2) {
      core = text;
    }
    List<String> words = split(core);
    words.addAll(kinds);
    return new Sentence(List.copyOf(words), List.copyOf(kinds), letters(core), polite(normalised));
  }

  /** The words just as they were written, the question words among them. */
  List<String> plainWords() {
    return split(plain);
  }

  /** Whether no Thai letter is in it. */
  public boolean latin() {
    return plain.chars().allMatch(c -> c < 'ก');
  }

  private static String polite(String text) {
    String polite = ThaiText.withoutParticles(text);
    return letters(polite).isEmpty() ? text : polite;
  }

  /** The runs of three letters, edges included: what two sentences are compared by. */
  public List<String> threes() {
    return runs(core, 3);
  }

  /** The runs of three letters of all that was written, question words too, without the edges. */
  public List<String> plainThrees() {
    String letters = letters(plain);
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + 3 <= letters.length(); i++) {
      runs.add(letters.substring(i, i + 3));
    }
    return runs;
  }

  /** The runs of three letters of such a core. */
  public static List<String> runs(String core) {
    return runs(core, 3);
  }

  /** Every run of so many letters, edges included. */
  static List<String> runs(String letters, int length) {
    String edged = EDGE + letters + EDGE;
    List<String> runs = new ArrayList<>(edged.length());
    for (int i = 0; i + length <= edged.length(); i++) {
      runs.add(edged.substring(i, i + length));
    }
    return runs;
  }

  /** Letters, vowels and digits of a text, no spaces, signs or tone marks. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (letter(c) && !ThaiText.tone(c) && c != 'ๆ' && c != 'ฯ') {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  static boolean letter(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The JDK knows Thai words by a dictionary; a clone, because it remembers where it stands. */
  private static List<String> split(String text) {
    BreakIterator breaks = (BreakIterator) WORDS.clone();
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String word = letters(text.substring(start, end));
      if (!word.isEmpty()) {
        words.add(English.stem(word));
      }
    }
    return words;
  }
}
