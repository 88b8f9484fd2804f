package phuchuay.casework.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Field.Rules;
import phuchuay.casework.programme.FieldKind;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.TypedDates;

/** Numbers, money, days and years, in Thai digits or not. */
final class NumberKinds {

  private static final int LONGEST = 40;
  private static final int FIRST_YEAR = 2400;
  private static final int LAST_YEAR = 2700;

  private NumberKinds() {}

  static Read number(Field field, String typed) {
    String plain = Plain.digits(Plain.line(typed)).replace(",", "").replace(" ", "");
    if (!plain.matches("[+-]?\\d{1,18}(\\.\\d{1,9})?") || plain.length() > LONGEST) {
      return Read.wrong("number");
    }
    BigDecimal number = new BigDecimal(plain);
    Rules rules = field.rules();
    if (number.stripTrailingZeros().scale() > rules.decimals()) {
      return rules.decimals() == 0
          ? Read.wrong("whole-number")
          : Read.wrong("decimals", rules.decimals());
    }
    if (rules.min() != null && number.compareTo(BigDecimal.valueOf(rules.min())) < 0) {
      return Read.wrong("too-small", rules.min());
    }
    if (rules.max() != null && number.compareTo(BigDecimal.valueOf(rules.max())) > 0) {
      return Read.wrong("too-big", rules.max());
    }
    return Read.right(
        field.kind() == FieldKind.MONEY
            ? number.setScale(rules.decimals(), RoundingMode.UNNECESSARY).toPlainString()
            : number.stripTrailingZeros().toPlainString());
  }

  /** A Buddhist year. */
  static Read year(Field field, String typed) {
    String plain = Plain.digits(Plain.line(typed));
    if (!plain.matches("\\d{4}")) {
      return Read.wrong("year");
    }
    int year = Integer.parseInt(plain);
    Rules rules = field.rules();
    long least = rules.min() == null ? FIRST_YEAR : rules.min();
    long most = rules.max() == null ? LAST_YEAR : rules.max();
    return year < least || year > most ? Read.wrong("year") : Read.right(plain);
  }

  static Read day(Field field, String typed, LocalDate today) {
    Optional<LocalDate> day = day(typed);
    if (day.isEmpty()) {
      return Read.wrong("day");
    }
    if (!field.rules().past() && day.get().isBefore(today)) {
      return Read.wrong("day-past", ThaiDates.date(today));
    }
    if (!field.rules().future() && day.get().isAfter(today)) {
      return Read.wrong("day-future", ThaiDates.date(today));
    }
    return Read.right(day.get().toString());
  }

  /** As people type it, or as a browser's calendar writes it. */
  static Optional<LocalDate> day(String typed) {
    Optional<LocalDate> read = TypedDates.read(typed);
    if (read.isPresent()) {
      return read;
    }
    try {
      return Optional.of(LocalDate.parse(Plain.digits(typed.strip())));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
