package phuchuay.account.proof;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a system wants of a password (นโยบายรหัสผ่าน).
 *
 * @param least how many characters at least, as a person counts them
 * @param most how many at most
 * @param classes whether a small and a capital letter, a digit and a special character are wanted
 * @param specials which characters count as special; blank: whatever is no letter and no digit
 */
public record PasswordPolicy(
    @DefaultValue("8") int least,
    @DefaultValue("128") int most,
    @DefaultValue("false") boolean classes,
    @DefaultValue("") String specials) {

  /** Longer ones are never looked at. */
  public static final int LONGEST = 128;

  public PasswordPolicy {
    if (least < 8 || most < least || most > LONGEST) {
      throw new IllegalArgumentException("a password has 8 to 128 characters");
    }
  }

  /** What is asked, in the order in which pages show it. */
  public List<Rule> rules() {
    return Stream.of(Rule.values())
        .filter(rule -> classes || rule == Rule.LENGTH || rule == Rule.UNCOMMON)
        .toList();
  }

  /** The rules that this password breaks by its letters alone. */
  public Set<Rule> broken(String typed) {
    Set<Rule> broken = EnumSet.noneOf(Rule.class);
    String password = Typed.plain(typed);
    rules().stream().filter(rule -> !kept(rule, password)).forEach(broken::add);
    return broken;
  }

  private boolean kept(Rule rule, String password) {
    return switch (rule) {
      case LENGTH -> {
        int length = password.codePointCount(0, password.length());
        yield length >= least && length <= most;
      }
      case UPPER -> password.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
      case LOWER -> password.chars().anyMatch(c -> c >= 'a' && c <= 'z');
      case DIGIT -> password.chars().anyMatch(c -> c >= '0' && c <= '9');
      case SPECIAL -> password.codePoints().anyMatch(this::special);
      case UNCOMMON -> true;
    };
  }

  private boolean special(int letter) {
    return specials.isEmpty()
        ? !Character.isLetterOrDigit(letter) && !mark(letter)
        : specials.indexOf(letter) >= 0;
  }

  /** A Thai vowel above a letter belongs to it. */
  private static boolean mark(int letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }
}
