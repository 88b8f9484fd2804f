package phuchuay.casework.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.form.Forms;
import phuchuay.casework.programme.Condition;
import phuchuay.casework.programme.Condition.Comparison;
import phuchuay.casework.programme.Condition.Term;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Form;
import phuchuay.casework.programme.Form.Step;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;

/** Every way to answer the fields that conditions of a programme's moves ask about. */
final class Circumstances {

  /** Stands for any right answer: a condition asks only whether there is one. */
  static final Answer ANY = new Answer.Text("any");

  private static final int MOST = 20_000;

  private final Programme programme;
  private final List<Condition> conditions;
  private final Set<String> matter;

  Circumstances(Programme programme) {
    this.programme = programme;
    this.conditions = new ArrayList<>(conditions(programme));
    this.matter = new HashSet<>();
    for (int i = 0; i < conditions.size(); i++) {
      conditions.get(i).fields().stream().filter(matter::add).forEach(this::asked);
    }
  }

  /** Whether a field is asked for may hang on other fields, which matter then too. */
  private void asked(String field) {
    for (Step step : programme.form().steps()) {
      step.fields().stream()
          .filter(one -> one.id().equals(field))
          .flatMap(
              one ->
                  Stream.of(
                      Optional.ofNullable(one.shownWhen()),
                      Optional.ofNullable(one.requiredWhen()),
                      Optional.ofNullable(step.shownWhen())))
          .flatMap(Optional::stream)
          .forEach(conditions::add);
    }
  }

  /** What may stand in the form: only what it asks for, and all that it requires. */
  List<Answers> ofForm() {
    Form form = programme.form();
    return combined(form.fields().toList()).stream()
        .map(chosen -> asked(form, chosen))
        .filter(chosen -> whole(form, chosen))
        .distinct()
        .toList();
  }

  /** Whether a condition asks about this field. */
  boolean matters(Field field) {
    return matter.contains(field.id());
  }

  /** What may be recorded with a move. */
  List<Answers> of(Move move) {
    return combined(programme.asks(move));
  }

  /** Whether a case with these answers has to go on from an earlier one. */
  static boolean needsEarlier(Programme programme, Answers chosen) {
    return programme.about() != null
        && programme.about().must() != null
        && programme.about().must().holds(chosen);
  }

  private static List<Condition> conditions(Programme programme) {
    Stream<Condition> ofMoves =
        programme.moves().stream()
            .flatMap(
                move ->
                    Stream.of(
                        Optional.ofNullable(move.when()),
                        Optional.ofNullable(move.takesAlong()).map(Move.TakesAlong::when)))
            .flatMap(Optional::stream);
    Stream<Condition> ofClocks =
        programme.clocks().stream().map(clock -> clock.when()).filter(Objects::nonNull);
    Stream<Condition> ofAbout =
        Stream.ofNullable(programme.about()).map(about -> about.must()).filter(Objects::nonNull);
    return Stream.of(ofMoves, ofClocks, ofAbout).flatMap(all -> all).toList();
  }

  private List<Answers> combined(Collection<Field> fields) {
    List<Answers> all = List.of(Answers.NONE);
    for (Field field : fields) {
      if (matters(field)) {
        all = all.stream().flatMap(so -> with(so, field)).toList();
      }
      if (all.size() > MOST) {
        throw new IllegalStateException(programme.type() + ": too many circumstances to walk");
      }
    }
    return all;
  }

  private Stream<Answers> with(Answers so, Field field) {
    Stream<Answers> given =
        values(field).stream().map(value -> new Answers(Map.of(field.id(), value)).over(so));
    return field.required() ? given : Stream.concat(given, Stream.of(so));
  }

  private Set<Answer> values(Field field) {
    Set<Answer> values = new LinkedHashSet<>();
    switch (field.kind()) {
      case YES_NO -> Stream.of("yes", "no").map(Answer.Text::new).forEach(values::add);
      case CHOICE -> field.choices().forEach(one -> values.add(new Answer.Text(one.id())));
      default -> terms(field.id()).forEach(term -> values.addAll(around(field, term)));
    }
    return values;
  }

  private List<Term> terms(String field) {
    return conditions.stream()
        .flatMap(condition -> condition.anyOf().stream().flatMap(List::stream))
        .filter(term -> term.field().equals(field))
        .toList();
  }

  /** On both sides of what a term compares with. */
  private static List<Answer> around(Field field, Term term) {
    if (term.comparison() == Comparison.GIVEN) {
      return List.of(ANY);
    }
    if (field.kind() == FieldKind.MANY) {
      return List.of(new Answer.Several(term.values()), new Answer.Several(others(field, term)));
    }
    return field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.MONEY
        ? numbers(field, term.values().getFirst())
        : term.values().stream().<Answer>map(Answer.Text::new).toList();
  }

  private static List<String> others(Field field, Term term) {
    return field.choices().stream()
        .map(Field.Choice::id)
        .filter(id -> !term.values().contains(id))
        .toList();
  }

  private static List<Answer> numbers(Field field, String written) {
    BigDecimal border = new BigDecimal(written);
    List<Answer> numbers = new ArrayList<>();
    for (int step = -1; step <= 1; step++) {
      BigDecimal number = border.add(BigDecimal.valueOf(step));
      Long least = field.rules().min();
      Long most = field.rules().max();
      if ((least == null || number.compareTo(BigDecimal.valueOf(least)) >= 0)
          && (most == null || number.compareTo(BigDecimal.valueOf(most)) <= 0)) {
        numbers.add(new Answer.Text(number.toPlainString()));
      }
    }
    return numbers;
  }

  private static Answers asked(Form form, Answers chosen) {
    Set<String> asked = Forms.asked(form, chosen);
    Map<String, Answer> kept = new LinkedHashMap<>(chosen.values());
    kept.keySet().retainAll(asked);
    return new Answers(kept);
  }

  private boolean whole(Form form, Answers chosen) {
    Set<String> asked = Forms.asked(form, chosen);
    return form.fields()
        .filter(field -> matters(field) && asked.contains(field.id()))
        .filter(field -> Filler.required(field, chosen))
        .allMatch(field -> chosen.of(field.id()) != null);
  }
}
