package phuchuay.platform.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.platform.days.WrittenHolidays.Mistake;

class WrittenHolidaysTest {

  private static final LocalDate DAY = LocalDate.of(2027, 2, 22);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22/2/2570, วันมาฆบูชา",
        "22/2/2570\tวันมาฆบูชา",
        "22/2/2570;วันมาฆบูชา",
        "22 ก.พ. 2570 วันมาฆบูชา",
        "22 กุมภาพันธ์ 2570 – วันมาฆบูชา",
        "วันจันทร์ที่ 22 กุมภาพันธ์ 2570  วันมาฆบูชา",
        "๒๒/๒/๒๕๗๐, วันมาฆบูชา",
        "  2027-02-22 ,  วันมาฆบูชา  "
      })
  void a_line_is_read_as_offices_write_it(String line) {
    WrittenHolidays read = WrittenHolidays.read(line);
    assertThat(read.mistakes()).isEmpty();
    assertThat(read.holidays()).containsExactly(new Holiday(DAY, "วันมาฆบูชา", true));
  }

  @Test
  void a_question_mark_says_that_a_day_is_only_expected() {
    assertThat(WrittenHolidays.read("? 22/2/2570, วันมาฆบูชา").holidays())
        .containsExactly(new Holiday(DAY, "วันมาฆบูชา", false));
  }

  @Test
  void every_line_that_cannot_be_read_is_told_with_its_number_and_why() {
    WrittenHolidays read =
        WrittenHolidays.read(
            """
            # วันหยุดปี 2570

            22/2/2570, วันมาฆบูชา
            31/2/2570, วันที่ไม่มี
            วันพืชมงคล
            23/2/2570,
            22/2/2570, ชดเชย
            24/2/2570, %s
            """
                .formatted("ก".repeat(201)));
    assertThat(read.holidays()).hasSize(1);
    assertThat(read.mistakes())
        .extracting(Mistake::line, Mistake::why)
        .containsExactly(
            tuple(4, "DAY"),
            tuple(5, "DAY"),
            tuple(6, "NAME"),
            tuple(7, "TWICE"),
            tuple(8, "NAME"));
  }

  @Test
  void a_list_without_end_is_cut_off_and_told() {
    assertThat(WrittenHolidays.read("x\n".repeat(100_000)).mistakes())
        .hasSize(401)
        .last()
        .extracting(Mistake::why)
        .isEqualTo("MANY");
  }

  @Test
  void what_is_written_is_read_again_alike() {
    List<Holiday> holidays =
        List.of(
            new Holiday(DAY, "วันมาฆบูชา, ชดเชย", true),
            new Holiday(DAY.plusDays(1), "Ploughing 2570", false));
    String written = new WrittenHolidays(holidays, List.of()).written();
    assertThat(WrittenHolidays.read(written).holidays()).isEqualTo(holidays);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }
}
