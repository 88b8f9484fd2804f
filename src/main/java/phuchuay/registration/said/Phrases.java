package phuchuay.registration.said;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import phuchuay.thai.ThaiText;

/** Words that mean the same to us, the longest first, as {@link ThaiText#normalise} leaves them. */
public record Phrases(List<String> all) {

  public Phrases {
    all =
        all.stream()
            .map(ThaiText::normalise)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Whether the text, politeness aside, is one of them and nothing else. */
  public boolean are(String typed) {
    String text = ThaiText.normalise(typed);
    return all.contains(text) || all.contains(ThaiText.withoutParticles(text).strip());
  }

  public boolean in(String normalised) {
    return all.stream().anyMatch(normalised::contains);
  }

  public boolean begin(String normalised) {
    return all.stream().anyMatch(normalised::startsWith);
  }

  /** The text without them; a Latin word goes only where it stands alone. */
  public String cutFrom(String normalised) {
    String text = normalised;
    for (String phrase : all) {
      text = text.replaceAll(pattern(phrase), " ");
    }
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The text without one of them at its beginning; the same when it begins with none. */
  public String cutFromStart(String normalised) {
    return cutOnce(normalised, phrase -> "^" + pattern(phrase));
  }

  /** The text without one of them at its end; the same when it ends with none. */
  public String cutFromEnd(String normalised) {
    return cutOnce(normalised, phrase -> pattern(phrase) + "$");
  }

  private String cutOnce(String normalised, UnaryOperator<String> where) {
    for (String phrase : all) {
      String cut = normalised.replaceFirst(where.apply(phrase), "").strip();
      if (!cut.equals(normalised)) {
        return cut;
      }
    }
    return normalised;
  }

  private static String pattern(String phrase) {
    String quoted = java.util.regex.Pattern.quote(phrase);
    return latin(phrase.charAt(0)) ? "(?<![a-z])" + quoted + "(?![a-z])" : quoted;
  }

  private static boolean latin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
