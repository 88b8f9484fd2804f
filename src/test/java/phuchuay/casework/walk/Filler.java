package phuchuay.casework.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.form.Forms;
import phuchuay.casework.form.Lists;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Field.Choice;
import phuchuay.casework.programme.Field.Rules;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Programme;
import phuchuay.platform.Time;

/** Fills in any form with right answers: what can be chosen is chosen by chance. */
final class Filler {

  private static final int SHORT = 12;

  private final Lists lists;
  private final Random chance;
  private final UUID agency;

  /**
   * @param agency the one that is named wherever an agency is asked for
   */
  Filler(Lists lists, Random chance, UUID agency) {
    this.lists = lists;
    this.chance = chance;
    this.agency = agency;
  }

  Answers form(Programme programme) {
    Map<String, Answer> answers = new LinkedHashMap<>(all(programme.form().fields().toList()));
    answers.put(Forms.CONSENT, new Answer.Text("yes"));
    return new Answers(answers);
  }

  Answers sheet(List<Field> fields) {
    return new Answers(all(fields));
  }

  private Map<String, Answer> all(List<Field> fields) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Field field : fields) {
      if (field.kind() != FieldKind.FILES) {
        answers.put(field.id(), answer(field));
      }
    }
    return answers;
  }

  private Answer answer(Field field) {
    Rules rules = field.rules();
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> new Answer.Text(words(rules));
      case PERSON -> new Answer.Text("มาลี ศรีสุข");
      case NUMBER, MONEY -> new Answer.Text(String.valueOf(number(rules)));
      case YEAR -> new Answer.Text(String.valueOf(rules.min() == null ? 2569 : rules.min()));
      case DATE -> new Answer.Text(LocalDate.now(Time.BANGKOK).toString());
      case CHOICE -> new Answer.Text(any(choices(field)).id());
      case MANY -> new Answer.Several(many(field));
      case YES_NO -> new Answer.Text(chance.nextBoolean() ? "yes" : "no");
      case TABLE -> new Answer.Rows(rows(field));
      case AGENCY -> new Answer.Parts(Map.of("id", agency.toString()));
      case PLACE ->
          new Answer.Parts(
              Map.of(
                  "province",
                  "50",
                  "district",
                  "เมือง",
                  "subdistrict",
                  "ศรีภูมิ",
                  "detail",
                  "1",
                  "lat",
                  "18.78",
                  "lon",
                  "98.98"));
      case EMAIL -> new Answer.Text("malee@example.com");
      case PHONE ->
          new Answer.Text("0".repeat(rules.digits() == null ? 9 : rules.digits().least()));
      case ID_NUMBER -> new Answer.Text("0105536000313");
      case URL_LIST -> new Answer.Several(pieces(rules, "https://example.co.th/"));
      case HOST_LIST -> new Answer.Several(pieces(rules, "192.0.2."));
      case FILES -> throw new IllegalArgumentException("files are attached");
    };
  }

  private static String words(Rules rules) {
    String piece =
        rules.letters().isEmpty() || rules.letters().contains("thai")
            ? "ก"
            : rules.letters().contains("latin") ? "a" : "1";
    long most = rules.max() == null ? SHORT : Math.min(rules.max(), SHORT);
    return piece.repeat((int) Math.max(most, rules.min() == null ? 1 : rules.min()));
  }

  private long number(Rules rules) {
    long least = rules.min() == null ? 0 : rules.min();
    long most = rules.max() == null ? least + 10 : rules.max();
    return least + chance.nextInt((int) Math.min(most - least + 1, 1000));
  }

  private List<Choice> choices(Field field) {
    List<Choice> choices = lists.of(field);
    return choices.isEmpty() ? List.of(new Choice("other", field.name())) : choices;
  }

  private List<String> many(Field field) {
    List<Choice> choices = new ArrayList<>(choices(field));
    java.util.Collections.shuffle(choices, chance);
    long least = field.rules().min() == null ? 1 : field.rules().min();
    return choices.stream().limit(least).map(Choice::id).toList();
  }

  private List<Map<String, Answer>> rows(Field table) {
    List<Map<String, Answer>> rows = new ArrayList<>();
    long least = table.rules().min() == null ? 1 : table.rules().min();
    for (int i = 0; i < least; i++) {
      rows.add(all(table.columns()));
    }
    return rows;
  }

  private static List<String> pieces(Rules rules, String stem) {
    List<String> pieces = new ArrayList<>();
    long least = rules.min() == null ? 1 : rules.min();
    for (int i = 1; i <= least; i++) {
      pieces.add(stem + i);
    }
    return pieces;
  }

  private <T> T any(List<T> things) {
    return things.get(chance.nextInt(things.size()));
  }
}
