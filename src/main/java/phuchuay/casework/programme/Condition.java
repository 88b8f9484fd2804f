package phuchuay.casework.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import phuchuay.casework.Answers;

/**
 * When something holds: {@code kind in expansion, change and over == yes or sum > 10}; "and" binds
 * closer than "or".
 */
public record Condition(String text, List<List<Term>> anyOf) {

  /** One comparison of a field with a value or several. */
  public record Term(String field, Comparison comparison, List<String> values) {

    boolean holds(Answers answers) {
      return comparison.holds(answers, field, values);
    }
  }

  /** How a field is compared. */
  public enum Comparison {
    IS,
    IS_NOT,
    IN,
    NOT_IN,
    HAS,
    MORE,
    LESS,
    GIVEN;

    boolean holds(Answers answers, String field, List<String> values) {
      String answer = answers.text(field);
      return switch (this) {
        case IS, IN -> values.contains(answer);
        case IS_NOT, NOT_IN -> !values.contains(answer);
        case HAS -> answers.several(field).containsAll(values);
        case MORE -> compares(answer, values.getFirst(), order -> order > 0);
        case LESS -> compares(answer, values.getFirst(), order -> order < 0);
        case GIVEN -> answers.of(field) != null;
      };
    }

    private static boolean compares(String answer, String value, IntPredicate right) {
      try {
        return right.test(new BigDecimal(answer).compareTo(new BigDecimal(value)));
      } catch (NumberFormatException noNumber) {
        return false;
      }
    }
  }

  public boolean holds(Answers answers) {
    return anyOf.stream().anyMatch(all -> all.stream().allMatch(term -> term.holds(answers)));
  }

  /** Every field that it asks about. */
  public Set<String> fields() {
    return anyOf.stream().flatMap(List::stream).map(Term::field).collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return text;
  }
}
