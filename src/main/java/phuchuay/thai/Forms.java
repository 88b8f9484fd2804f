package phuchuay.thai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Known forms in a text, the longest first, whatever tone marks, dots and spaces are in them. */
final class Forms {

  private static final int SHORT = 3;

  private final Map<Character, List<Form>> byFirst = new HashMap<>();

  /**
   * Forms and what each means. Latin ones and the shortest Thai ones stand alone; others may be
   * part of what is written around them.
   */
  Forms(Map<String, String> meanings) {
    meanings.forEach(
        (written, meaning) -> {
          String letters = Sentence.letters(ThaiText.normalise(written));
          if (!letters.isEmpty()) {
            boolean alone = letters.charAt(0) < 'ก' || letters.length() <= SHORT;
            byFirst
                .computeIfAbsent(letters.charAt(0), c -> new ArrayList<>())
                .add(new Form(letters, meaning, alone));
          }
        });
    Comparator<Form> longest = Comparator.comparingInt(form -> -form.letters.length());
    byFirst.values().forEach(forms -> forms.sort(longest));
  }

  /** The text with every form found replaced. */
  String replaced(String text, UnaryOperator<String> by) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      for (Form form : byFirst.getOrDefault(text.charAt(at), List.of())) {
        end = form.end(text, at);
        if (end > at) {
          out.append(' ').append(by.apply(form.meaning)).append(' ');
          break;
        }
      }
      if (end <= at) {
        out.append(text.charAt(at));
        end = at + 1;
      }
      at = end;
    }
    return out.toString();
  }

  private record Form(String letters, String meaning, boolean alone) {

    /** Where it ends if it begins here, else −1. */
    int end(String text, int from) {
      if (alone && from > 0 && sameScript(text.charAt(from - 1), letters.charAt(0))) {
        return -1;
      }
      int at = from;
      for (int i = 0; i < letters.length(); i++) {
        while (i > 0 && at < text.length() && passedOver(text.charAt(at))) {
          at++;
        }
        if (at == text.length() || text.charAt(at) != letters.charAt(i)) {
          return -1;
        }
        at++;
      }
      while (at < text.length() && ThaiText.tone(text.charAt(at))) {
        at++;
      }
      boolean goesOn =
          at < text.length() && sameScript(text.charAt(at), letters.charAt(letters.length() - 1));
      return alone && goesOn ? -1 : at;
    }

    private static boolean passedOver(char c) {
      return ThaiText.tone(c) || c == ' ' || c == '.' || c == '-' || c == '_';
    }

    private static boolean sameScript(char a, char b) {
      return Sentence.letter(a) && Sentence.letter(b) && a < 'ก' == b < 'ก';
    }
  }
}
