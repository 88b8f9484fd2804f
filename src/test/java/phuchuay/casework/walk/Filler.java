package phuchuay.casework.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.form.Forms;
import phuchuay.casework.form.Lists;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Field.Choice;
import phuchuay.casework.programme.Form;
import phuchuay.platform.Time;

/** Fills in forms and sheets as their own fields say is right, each time with other words. */
final class Filler {

  private final Lists lists;
  private final Predicate<Field> decided;
  private final Function<Field, UUID> agencies;
  private final Random random;
  private final MadeUp madeUp = new MadeUp(new Random());

  /**
   * @param decided whether a field's answer, or that there is none, was decided before
   * @param agencies the agency to name in a field
   */
  Filler(Lists lists, Predicate<Field> decided, Function<Field, UUID> agencies, Random random) {
    this.lists = lists;
    this.decided = decided;
    this.agencies = agencies;
    this.random = random;
  }

  /** The whole form, with these answers where it is decided by them, and with consent. */
  Answers form(Form form, Answers chosen) {
    Answers filled = filled(form.fields().toList(), chosen);
    return asked(form, new Answers(Map.of(Forms.CONSENT, new Answer.Text("yes"))).over(filled));
  }

  /** The answers to questions that are asked, which is all that is handed in. */
  static Answers asked(Form form, Answers answers) {
    Map<String, Answer> asked = new LinkedHashMap<>(answers.values());
    Set<String> fields;
    do {
      fields = new HashSet<>(Forms.asked(form, new Answers(asked)));
      if (form.consent() != null) {
        fields.add(Forms.CONSENT);
      }
    } while (asked.keySet().retainAll(fields));
    return new Answers(asked);
  }

  /** What a move asks for, given what is known. */
  Answers sheet(List<Field> fields, Answers chosen, Answers known) {
    Map<String, Answer> filled = new LinkedHashMap<>(filled(fields, chosen).values());
    Answers all = new Answers(filled).over(known);
    fields.stream()
        .filter(field -> field.shownWhen() != null && !field.shownWhen().holds(all))
        .forEach(field -> filled.remove(field.id()));
    return new Answers(filled);
  }

  private Answers filled(List<Field> fields, Answers chosen) {
    Answers filled = chosen;
    for (Field field : fields) {
      boolean any = Circumstances.ANY.equals(chosen.of(field.id()));
      if (any || !decided.test(field)) {
        filled = withAnswer(field, filled);
      }
    }
    return filled;
  }

  static boolean required(Field field, Answers answers) {
    return field.required() || field.requiredWhen() != null && field.requiredWhen().holds(answers);
  }

  private Answers withAnswer(Field field, Answers others) {
    return answer(field)
        .map(answer -> new Answers(Map.of(field.id(), answer)).over(others))
        .orElse(others);
  }

  private Optional<Answer> answer(Field field) {
    return switch (field.kind()) {
      case FILES -> Optional.empty();
      case TABLE -> Optional.of(new Answer.Rows(rows(field)));
      case CHOICE -> one(field).map(Answer.Text::new);
      case MANY -> several(field);
      case AGENCY -> Optional.of(new Answer.Parts(Map.of("id", agencies.apply(field).toString())));
      case PLACE ->
          Optional.of(
              new Answer.Parts(
                  Map.of(
                      "province",
                      "10",
                      "district",
                      madeUp.text(field),
                      "subdistrict",
                      "b",
                      "detail",
                      "c",
                      "lat",
                      "13.7563",
                      "lon",
                      "100.5018")));
      case URL_LIST -> Optional.of(listed(field, () -> "https://" + madeUp.host() + "/hook"));
      case HOST_LIST -> Optional.of(listed(field, madeUp::host));
      default -> Optional.of(new Answer.Text(word(field)));
    };
  }

  private String word(Field field) {
    return switch (field.kind()) {
      case NUMBER -> String.valueOf(least(field));
      case MONEY -> least(field) + ".00";
      case YEAR -> field.rules().min() == null ? "2569" : String.valueOf(field.rules().min());
      case DATE -> LocalDate.now(Time.BANGKOK).toString();
      case YES_NO -> random.nextBoolean() ? "yes" : "no";
      case EMAIL -> madeUp.email();
      case PHONE -> madeUp.phone(field);
      case ID_NUMBER -> madeUp.idNumber();
      default -> madeUp.text(field);
    };
  }

  private static long least(Field field) {
    return field.rules().min() == null ? 1 : field.rules().min();
  }

  private Optional<String> one(Field field) {
    List<Choice> choices = lists.of(field);
    if (choices.isEmpty()) {
      return field.orTyped() ? Optional.of(madeUp.text(field)) : Optional.empty();
    }
    return Optional.of(choices.get(random.nextInt(choices.size())).id());
  }

  private Optional<Answer> several(Field field) {
    List<String> choices = lists.of(field).stream().map(Choice::id).toList();
    if (choices.isEmpty()) {
      return field.orTyped() ? Optional.of(listed(field, madeUp::host)) : Optional.empty();
    }
    int most = Math.toIntExact(Math.max(1, least(field)));
    return Optional.of(new Answer.Several(choices.subList(0, Math.min(most, choices.size()))));
  }

  private static Answer listed(Field field, Supplier<String> one) {
    return new Answer.Several(
        LongStream.range(0, Math.max(1, least(field))).mapToObj(_ -> one.get()).toList());
  }

  private List<Map<String, Answer>> rows(Field table) {
    List<Map<String, Answer>> rows = new ArrayList<>();
    for (long i = 0; i < Math.max(1, least(table)); i++) {
      Map<String, Answer> row = new LinkedHashMap<>();
      table
          .columns()
          .forEach(column -> answer(column).ifPresent(cell -> row.put(column.id(), cell)));
      rows.add(row);
    }
    return rows;
  }
}
