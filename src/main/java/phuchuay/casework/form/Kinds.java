package phuchuay.casework.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Field.Choice;
import phuchuay.platform.Time;

/** Reads one answer as its field's kind wants it. */
@Component
class Kinds {

  private final Lists lists;
  private final PlaceKinds places;
  private final Clock clock;

  Kinds(Lists lists, PlaceKinds places, Clock clock) {
    this.lists = lists;
    this.places = places;
    this.clock = clock;
  }

  /** One reading: a list that many rows choose from is fetched once. */
  Reader reader() {
    return new Reader(LocalDate.ofInstant(clock.instant(), Time.BANGKOK));
  }

  /** Reads all that was answered at one time. */
  final class Reader {

    private final Map<String, List<Choice>> known = new HashMap<>();
    private final LocalDate today;

    private Reader(LocalDate today) {
      this.today = today;
    }

    /** Any kind but tables and files, which are read piece by piece. */
    Read read(Field field, Answer typed) {
      Read read =
          switch (field.kind()) {
            case TEXT, LONG_TEXT, PERSON -> TextKinds.read(field, Plain.text(typed));
            case NUMBER, MONEY -> NumberKinds.number(field, Plain.text(typed));
            case DATE -> NumberKinds.day(field, Plain.text(typed), today);
            case YEAR -> NumberKinds.year(field, Plain.text(typed));
            case CHOICE -> ChoiceKinds.one(field, Plain.text(typed), choices(field));
            case MANY -> ChoiceKinds.many(field, typed, choices(field));
            case YES_NO -> ChoiceKinds.yesNo(Plain.text(typed));
            case EMAIL -> PersonalKinds.email(Plain.text(typed));
            case PHONE -> PersonalKinds.phone(field, Plain.text(typed));
            case ID_NUMBER -> PersonalKinds.idNumber(Plain.text(typed));
            case URL_LIST -> AddressKinds.urls(field, typed);
            case HOST_LIST -> AddressKinds.hosts(field, typed);
            case AGENCY -> places.agency(field, typed);
            case PLACE -> places.place(field, typed);
            case TABLE, FILES -> throw new IllegalArgumentException("read by its pieces");
          };
      return field.secret() ? sealed(read) : read;
    }

    private List<Choice> choices(Field field) {
      return field.list() == null
          ? field.choices()
          : known.computeIfAbsent(field.list(), lists::named);
    }
  }

  private static Read sealed(Read read) {
    return read instanceof Read.Right(Answer.Text(String value))
        ? new Read.Right(Plain.personal(value, false))
        : read;
  }
}
