package phuchuay.casework.form;

import java.text.Normalizer;
import java.util.List;
import phuchuay.casework.Answer;
import phuchuay.platform.Secret;

/** Typed words without what nobody sees: control signs, double spaces; Thai digits made plain. */
final class Plain {

  private Plain() {}

  /** One line. */
  static String line(String typed) {
    return clean(typed).replaceAll("\\s+", " ").strip();
  }

  /** Several lines. */
  static String lines(String typed) {
    return clean(typed).replaceAll("[ \\t]+", " ").replaceAll(" ?\\R ?", "\n").strip();
  }

  static String digits(String typed) {
    StringBuilder plain = new StringBuilder(typed.length());
    typed
        .chars()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  /** The one word of an answer, whatever its shape. */
  static String text(Answer typed) {
    return switch (typed) {
      case Answer.Text text -> text.value();
      case Answer.Personal personal -> personal.value().value();
      case Answer.Several several when several.values().size() == 1 -> several.values().getFirst();
      default -> "";
    };
  }

  /** The pieces of a list: as they came, or one a line. */
  static List<String> pieces(Answer typed) {
    List<String> raw =
        typed instanceof Answer.Several several ? several.values() : text(typed).lines().toList();
    return raw.stream().map(Plain::line).filter(piece -> !piece.isEmpty()).distinct().toList();
  }

  /** What everybody may see of a long number. */
  static String end(String typed) {
    String digits = digits(typed).replaceAll("\\D", "");
    return digits.length() < 9 ? "" : digits.substring(digits.length() - 4);
  }

  static Answer.Personal personal(String value, boolean number) {
    return new Answer.Personal(new Secret(value), number ? end(value) : "");
  }

  private static String clean(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]", "")
        .replaceAll("[\\u200B-\\u200D\\u2060\\uFEFF]", "");
  }
}
