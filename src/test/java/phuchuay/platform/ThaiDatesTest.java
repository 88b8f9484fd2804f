package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2027-01-15, 15 ม.ค. 2570", "2027-02-01, 1 ก.พ. 2570", "2026-03-31, 31 มี.ค. 2569",
    "2026-04-30, 30 เม.ย. 2569", "2026-05-01, 1 พ.ค. 2569", "2026-06-01, 1 มิ.ย. 2569",
    "2026-07-01, 1 ก.ค. 2569", "2026-08-01, 1 ส.ค. 2569", "2026-09-30, 30 ก.ย. 2569",
    "2026-10-01, 1 ต.ค. 2569", "2026-11-21, 21 พ.ย. 2569", "2024-02-29, 29 ก.พ. 2567",
    "2026-12-31, 31 ธ.ค. 2569"
  })
  void a_date_has_the_buddhist_year_and_a_short_month(LocalDate date, String words) {
    assertThat(ThaiDates.date(date)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-15, 15 ม.ค. 2570 (อีก 12 วัน)",
    "2027-01-03, 3 ม.ค. 2570 (วันนี้)",
    "2027-01-04, 4 ม.ค. 2570 (พรุ่งนี้)",
    "2027-01-02, 2 ม.ค. 2570 (เมื่อวานนี้)",
    "2026-12-31, 31 ธ.ค. 2569 (ผ่านมา 3 วัน)",
    "2032-01-03, '3 ม.ค. 2575 (อีก 1,826 วัน)'"
  })
  void a_date_says_how_far_it_is(LocalDate date, String words) {
    assertThat(ThaiDates.dateFrom(LocalDate.of(2027, 1, 3), date)).isEqualTo(words);
  }

  @Test
  void a_date_may_have_its_day_of_the_week() {
    assertThat(ThaiDates.weekdayAndDate(LocalDate.of(2027, 2, 22)))
        .isEqualTo("วันจันทร์ที่ 22 ก.พ. 2570");
  }

  @Test
  void a_moment_is_told_by_bangkoks_clock() {
    Instant moment = Instant.parse("2026-12-31T17:05:00Z");

    assertThat(ThaiDates.date(moment)).isEqualTo("1 ม.ค. 2570");
    assertThat(ThaiDates.time(moment)).isEqualTo("00.05 น.");
    assertThat(ThaiDates.time(LocalTime.of(10, 30))).isEqualTo("10.30 น.");
  }
}
