package phuchuay.local.line.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import phuchuay.local.line.ApiRefusal;

/** Days as LINE's API writes them: 20270115. */
public final class Days {

  private Days() {}

  public static LocalDate read(String day) {
    try {
      return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException notADay) {
      throw ApiRefusal.of(400, "Bad Request");
    }
  }

  /** Refuses a period that ends before it begins, or is too long. */
  public static void check(LocalDate from, LocalDate to, int most) {
    if (to.isBefore(from)) {
      throw ApiRefusal.of(400, "Parameter to must be the same date as, or after parameter from.");
    }
    if (to.isAfter(from.plusDays(most))) {
      throw ApiRefusal.of(400, "Date range exceeds. Max range is " + most + " days.");
    }
  }

  public static String write(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
