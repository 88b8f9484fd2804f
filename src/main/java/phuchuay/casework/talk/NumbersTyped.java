package phuchuay.casework.talk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;

/** Finds a tracking number (เลขติดตามเรื่อง) among other words, however it was typed. */
@Component
class NumbersTyped {

  private static final int LENGTH = 12;

  /** Two letters, then signs; between any two of them what people put there. */
  private static final Pattern LIKE_ONE =
      Pattern.compile(
          "(?<![A-Za-z\\p{Nd}])[A-Za-z]{2}(?:[\\s\\p{Pd}\\p{Cf}]*[A-Za-z\\p{Nd}]){6,12}"
              + "(?![A-Za-z\\p{Nd}])");

  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  private final Set<String> prefixes;

  @Autowired
  NumbersTyped(Programmes programmes) {
    this(programmes.all().stream().map(Programme::prefix).collect(Collectors.toSet()));
  }

  NumbersTyped(Set<String> prefixes) {
    this.prefixes = prefixes;
  }

  /** The first that is right. */
  Optional<CaseNumber> in(String typed) {
    String text = plain(typed);
    for (int at = 0; at < text.length(); at++) {
      if (sign(text, at) && !sign(text, at - 1)) {
        Optional<CaseNumber> found = from(text, at).filter(this::ours);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether something stands there that was meant as one and is not right. */
  boolean nearlyIn(String typed) {
    Matcher like = LIKE_ONE.matcher(plain(typed));
    return like.results()
        .map(match -> match.group())
        .anyMatch(
            group ->
                DIGIT.matcher(group).find()
                    && prefixes.contains(group.substring(0, 2).toUpperCase(Locale.ROOT)));
  }

  /** Exactly this and nothing else: what a code says. */
  Optional<CaseNumber> bare(String code) {
    return CaseNumber.read(code.strip()).filter(this::ours);
  }

  private boolean ours(CaseNumber number) {
    return prefixes.contains(number.value().substring(0, 2));
  }

  private static Optional<CaseNumber> from(String text, int start) {
    StringBuilder signs = new StringBuilder(LENGTH);
    int at = start;
    while (at < text.length() && signs.length() < LENGTH) {
      char c = text.charAt(at);
      if (sign(text, at)) {
        signs.append(c);
      } else if (!between(c)) {
        return Optional.empty();
      }
      at++;
    }
    return sign(text, at) ? Optional.empty() : CaseNumber.read(signs.toString());
  }

  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  /** Thai letters stand close to a number without being part of it. */
  private static boolean sign(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return Character.isDigit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static boolean between(char c) {
    return List.of((int) Character.DASH_PUNCTUATION, (int) Character.FORMAT)
            .contains(Character.getType(c))
        || Character.isWhitespace(c);
  }
}
