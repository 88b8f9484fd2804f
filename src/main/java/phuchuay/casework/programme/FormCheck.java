package phuchuay.casework.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.programme.Condition.Comparison;
import phuchuay.casework.programme.Condition.Term;
import phuchuay.casework.programme.Form.Step;

/** Checks what is filled in: ids that are there once, kinds that fit, conditions on real fields. */
final class FormCheck {

  private final Programme programme;
  private final Reading reading;
  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, String> lists = new HashMap<>();

  FormCheck(Programme programme, Reading reading) {
    this.programme = programme;
    this.reading = reading;
    programme.fields().forEach(field -> fields.putIfAbsent(field.id(), field));
  }

  void check() {
    for (Step step : programme.form().steps()) {
      String path = "/form/steps/" + step.id();
      condition(step.shownWhen(), path + "/shown-when");
      step.fields().forEach(field -> field(field, path + "/fields"));
      step.fields().forEach(field -> settled(field, step, path + "/fields/" + field.id()));
    }
    if (programme.form().steps().isEmpty()) {
      reading.mistake("/form", "the form has no steps");
    }
    programme
        .sheets()
        .forEach(
            (name, sheet) -> {
              String path = "/sheets/" + name;
              if (name.equals(Move.REASON)) {
                reading.mistake(path, "a sheet cannot be called reason");
              }
              sheet.forEach(field -> field(field, path + "/fields"));
              sheet.stream()
                  .filter(Field::settled)
                  .forEach(
                      field ->
                          reading.mistake(
                              path + "/fields/" + field.id() + "/settled",
                              "only a field of the form can be settled"));
            });
  }

  private void field(Field field, String list) {
    String path = list + "/" + field.id();
    String other = lists.putIfAbsent(field.id(), list);
    if (other != null && !other.equals(list)) {
      reading.mistake(path + "/id", "there are two fields \"" + field.id() + "\"");
    }
    one(field, path);
    condition(field.shownWhen(), path + "/shown-when");
    condition(field.requiredWhen(), path + "/required-when");
    String before = field.rules().notBefore();
    if (before != null && !fields.containsKey(before)) {
      reading.mistake(path + "/not-before", "there is no field \"" + before + "\"");
    }
    if (field.party() != null && !programme.parties().containsKey(field.party())) {
      reading.mistake(path + "/party", "there is no party \"" + field.party() + "\"");
    }
  }

  /**
   * Nobody can put a settled field right: what is right in it never changes, and it is asked for or
   * not by what is settled as well.
   */
  private void settled(Field field, Step step, String path) {
    if (!field.settled()) {
      return;
    }
    boolean chosen =
        field.kind() == FieldKind.YES_NO
            || (field.kind() == FieldKind.CHOICE || field.kind() == FieldKind.MANY)
                && field.list() == null;
    if (!chosen) {
      reading.mistake(
          path + "/settled", "only yes-no, or a choice of the programme's own, can be settled");
    }
    Stream.of(field.shownWhen(), field.requiredWhen(), step.shownWhen())
        .filter(Objects::nonNull)
        .flatMap(condition -> condition.anyOf().stream().flatMap(List::stream))
        .map(Term::field)
        .distinct()
        .filter(id -> fields.containsKey(id) && !fields.get(id).settled())
        .forEach(
            id ->
                reading.mistake(
                    path + "/settled",
                    "\"" + field.id() + "\" depends on \"" + id + "\", which is not settled"));
  }

  private void one(Field field, String path) {
    boolean chooses = field.kind() == FieldKind.CHOICE || field.kind() == FieldKind.MANY;
    if (chooses && field.list() == null && field.choices().isEmpty()) {
      reading.mistake(path, "\"" + field.id() + "\" has nothing to choose: \"choices\" or \"of\"");
    }
    if (field.kind() == FieldKind.FILES && field.accept().isEmpty()) {
      reading.mistake(path, "\"" + field.id() + "\" accepts no kind of file");
    }
    if (field.party() != null && field.kind() != FieldKind.AGENCY) {
      reading.mistake(path + "/party", "only an agency can be a party");
    }
    if (field.secret() && !field.kind().personal() && !mayBeSecret(field.kind())) {
      reading.mistake(path + "/secret", "a " + field.kind().word() + " cannot be secret");
    }
    if (field.kind() == FieldKind.TABLE) {
      table(field, path);
    }
  }

  private static boolean mayBeSecret(FieldKind kind) {
    return kind == FieldKind.TEXT || kind == FieldKind.LONG_TEXT || kind == FieldKind.PERSON;
  }

  private void table(Field table, String path) {
    if (table.columns().isEmpty()) {
      reading.mistake(path, "the table \"" + table.id() + "\" has no columns");
    }
    for (Field column : table.columns()) {
      String at = path + "/columns/" + column.id();
      if (!column.kind().fitsInTable()) {
        reading.mistake(at + "/kind", "a table has no column of kind " + column.kind().word());
      }
      if (column.shownWhen() != null || column.requiredWhen() != null) {
        reading.mistake(at, "a column has no conditions");
      }
      if (column.settled()) {
        reading.mistake(at + "/settled", "only a field of the form can be settled");
      }
      one(column, at);
    }
  }

  /** A condition asks about fields that are there, and about what can be chosen in them. */
  void condition(@Nullable Condition condition, String path) {
    if (condition == null) {
      return;
    }
    for (Term term : condition.anyOf().stream().flatMap(List::stream).toList()) {
      Field field = fields.get(term.field());
      if (field == null) {
        reading.mistake(path, "there is no field \"" + term.field() + "\"");
      } else if (term.comparison() != Comparison.GIVEN) {
        term.values().forEach(value -> value(field, value, path));
      }
    }
  }

  private void value(Field field, String value, String path) {
    boolean known =
        switch (field.kind()) {
          case YES_NO -> Set.of("yes", "no").contains(value);
          case CHOICE, MANY ->
              field.list() != null
                  || field.choices().stream().anyMatch(choice -> choice.id().equals(value));
          default -> true;
        };
    if (!known) {
      reading.mistake(path, "\"" + field.id() + "\" is never \"" + value + "\"");
    }
  }
}
