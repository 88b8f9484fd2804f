package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import phuchuay.platform.days.Span.Unit;

class DayWordsTest {

  private static final Locale THAI = Locale.of("th");

  private final DayWords words = new DayWords(messages());

  @ParameterizedTest
  @CsvSource({
    "12, DAYS, false, อีก 12 วัน, 12 days left",
    "1, DAYS, false, พรุ่งนี้วันสุดท้าย, tomorrow is the last day",
    "0, DAYS, false, วันนี้วันสุดท้าย, today is the last day",
    "1826, DAYS, false, 'อีก 1,826 วัน', '1,826 days left'",
    "5, WORKING_DAYS, false, อีก 5 วันทำการ, 5 working days left",
    "1, WORKING_DAYS, false, อีก 1 วันทำการ, 1 working day left",
    "0, WORKING_DAYS, false, วันทำการสุดท้าย, the last working day",
    "4, HOURS, false, อีก 4 ชั่วโมง, 4 hours left",
    "0, HOURS, false, อีกไม่ถึง 1 ชั่วโมง, less than an hour left",
    "3, DAYS, true, เกินกำหนด 3 วัน, 3 days overdue",
    "0, DAYS, true, เกินกำหนดวันนี้, overdue today",
    "0, WORKING_DAYS, true, เพิ่งเกินกำหนด, just overdue",
    "2, WORKING_DAYS, true, เกินกำหนด 2 วันทำการ, 2 working days overdue",
    "1, HOURS, true, เกินกำหนด 1 ชั่วโมง, 1 hour overdue"
  })
  void what_is_left_is_said_in_both_languages(
      long amount, Unit unit, boolean over, String thai, String english) {
    TimeLeft left = new TimeLeft(amount, unit, over);
    assertThat(words.left(left, THAI)).isEqualTo(thai);
    assertThat(words.left(left, Locale.ENGLISH)).isEqualTo(english);
  }

  @Test
  void today_is_day_12_of_15() {
    assertThat(words.dayNumber(new DayNumber(12, 15, Unit.DAYS), THAI))
        .isEqualTo("วันที่ 12 จาก 15");
    assertThat(words.dayNumber(new DayNumber(12, 15, Unit.WORKING_DAYS), Locale.ENGLISH))
        .isEqualTo("working day 12 of 15");
  }

  @Test
  void a_due_moment_at_midnight_is_told_as_the_day_before() {
    var due = Reckoning.endOf(LocalDate.of(2027, 1, 15));
    var now = Reckoning.endOf(LocalDate.of(2027, 1, 2));
    TimeLeft left = new Reckoning(Set.of(), 0).left(now, due, Unit.DAYS);
    assertThat(words.due(due, left, THAI)).isEqualTo("15 ม.ค. 2570 (อีก 12 วัน)");
    assertThat(words.due(due, left, Locale.ENGLISH)).isEqualTo("15 Jan 2027 (12 days left)");
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/calendar");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
