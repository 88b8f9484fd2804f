package phuchuay.thai;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out what was meant when some or all of a text was typed on the other keyboard layout: the
 * reading whose runs of letters are known.
 */
public final class Layouts {

  private static final double PLAIN = 0.6;
  private static final double TRUST = 0.2;
  private static final double STRANGE = 0.25;
  private static final double SURE = 0.5;
  private static final int WORD = 3;

  private final Vocabulary threes;

  public Layouts(Vocabulary threes) {
    this.threes = threes;
  }

  /** What was meant, as it stands on the keys; mostly what was typed. */
  public String meant(String typed) {
    String whole = known(typed) >= PLAIN ? typed : likelier(typed);
    return Arrays.stream(whole.split(" ")).map(this::word).collect(Collectors.joining(" "));
  }

  private String likelier(String typed) {
    return Stream.of(Keyboard.toThai(typed), Keyboard.toLatin(typed))
        .filter(other -> known(other) > known(typed) + TRUST)
        .reduce((one, other) -> known(one) >= known(other) ? one : other)
        .orElse(typed);
  }

  private String word(String word) {
    if (ThaiText.unsayable(word)) {
      return Keyboard.toLatin(word);
    }
    if (word.length() < WORD || known(word) > STRANGE) {
      return word;
    }
    return Stream.of(Keyboard.toThai(word), Keyboard.toLatin(word))
        .filter(other -> known(other) >= SURE)
        .findFirst()
        .orElse(word);
  }

  private double known(String text) {
    String letters = Sentence.letters(ThaiText.normalise(text));
    if (letters.length() < WORD) {
      return 0;
    }
    int known = 0;
    for (int i = 0; i + WORD <= letters.length(); i++) {
      known += threes.knows(letters.substring(i, i + WORD)) ? 1 : 0;
    }
    return (double) known / (letters.length() - WORD + 1);
  }
}
