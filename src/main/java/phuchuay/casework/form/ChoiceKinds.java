package phuchuay.casework.form;

import java.util.List;
import java.util.Optional;
import phuchuay.casework.Answer;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Field.Choice;
import phuchuay.casework.programme.Field.Rules;

/** What is chosen: by its id, or by its name as somebody may type it. */
final class ChoiceKinds {

  private static final int LONGEST = 200;
  private static final int USUAL_MOST = 200;

  private ChoiceKinds() {}

  static Read one(Field field, String typed, List<Choice> choices) {
    return chosen(field, Plain.line(typed), choices)
        .map(Read::right)
        .orElseGet(() -> Read.wrong("choice"));
  }

  static Read many(Field field, Answer typed, List<Choice> choices) {
    List<Optional<String>> chosen =
        Plain.pieces(typed).stream().map(piece -> chosen(field, piece, choices)).toList();
    return chosen.stream().allMatch(Optional::isPresent)
        ? sized(field, chosen.stream().flatMap(Optional::stream).distinct().toList(), USUAL_MOST)
        : Read.wrong("choice");
  }

  static Read yesNo(String typed) {
    String word = Plain.line(typed);
    return switch (word) {
      case "yes", "true", "on" -> Read.right("yes");
      case "no", "false" -> Read.right("no");
      default -> Read.wrong("yes-no");
    };
  }

  /** A list of no fewer and no more than the field wants. */
  static Read sized(Field field, List<String> values, int usualMost) {
    Rules rules = field.rules();
    if (rules.min() != null && values.size() < rules.min()) {
      return Read.wrong("few", rules.min());
    }
    long most = rules.max() == null ? usualMost : rules.max();
    return values.size() > most
        ? Read.wrong("many", most)
        : new Read.Right(new Answer.Several(values));
  }

  private static Optional<String> chosen(Field field, String typed, List<Choice> choices) {
    for (Choice choice : choices) {
      if (choice.id().equals(typed)
          || choice.name().th().equals(typed)
          || choice.name().en().equalsIgnoreCase(typed)) {
        return Optional.of(choice.id());
      }
    }
    boolean other = field.orTyped() && !typed.isEmpty() && typed.length() <= LONGEST;
    return other ? Optional.of(typed) : Optional.empty();
  }
}
