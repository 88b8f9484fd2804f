package phuchuay.casework.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import phuchuay.casework.programme.Condition.Comparison;
import phuchuay.casework.programme.Condition.Term;

/** Reads a condition as programmes write it. */
final class ConditionReader {

  private static final String FIELD = "([a-z][a-z0-9-]*)";
  private static final String VALUE = "[\\w.-]+";
  private static final Pattern ONE =
      Pattern.compile(FIELD + "\\s*(==|!=|>|<|\\bhas\\b)\\s*(" + VALUE + ")");
  private static final Pattern MANY =
      Pattern.compile(FIELD + "\\s+(not in|in)\\s+(" + VALUE + "(?:\\s*,\\s*" + VALUE + ")*)");
  private static final Pattern GIVEN = Pattern.compile(FIELD + "\\s+is given");

  private ConditionReader() {}

  /**
   * @throws IllegalArgumentException with what is wrong
   */
  static Condition read(String text) {
    List<List<Term>> anyOf = new ArrayList<>();
    for (String alternative : text.strip().split("\\s+or\\s+")) {
      anyOf.add(
          Arrays.stream(alternative.split("\\s+and\\s+")).map(ConditionReader::term).toList());
    }
    return new Condition(text.strip(), List.copyOf(anyOf));
  }

  private static Term term(String text) {
    Matcher one = ONE.matcher(text.strip());
    if (one.matches()) {
      return new Term(one.group(1), comparison(one.group(2)), List.of(one.group(3)));
    }
    Matcher many = MANY.matcher(text.strip());
    if (many.matches()) {
      return new Term(
          many.group(1), comparison(many.group(2)), List.of(many.group(3).split("\\s*,\\s*")));
    }
    Matcher given = GIVEN.matcher(text.strip());
    if (given.matches()) {
      return new Term(given.group(1), Comparison.GIVEN, List.of());
    }
    throw new IllegalArgumentException(
        "\""
            + text.strip()
            + "\" is no condition; one is written as: over == yes, kind in main, change, sum > 10,"
            + " goals has 7, earlier is given");
  }

  private static Comparison comparison(String sign) {
    return switch (sign) {
      case "==" -> Comparison.IS;
      case "!=" -> Comparison.IS_NOT;
      case "in" -> Comparison.IN;
      case "not in" -> Comparison.NOT_IN;
      case "has" -> Comparison.HAS;
      case ">" -> Comparison.MORE;
      default -> Comparison.LESS;
    };
  }
}
