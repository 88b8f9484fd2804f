package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15/1/2570",
        " 15/01/2570 ",
        "15-1-2570",
        "15.1.2570",
        "๑๕/๑/๒๕๗๐",
        "15/1/2027",
        "15 มกราคม 2570",
        "15 ม.ค. 2570",
        "15 มค 2570",
        "15มกราคม2570",
        "๑๕ มกราคม ๒๕๗๐",
        "15 January 2027",
        "15 jan 2027",
        "2027-01-15",
        "2570-01-15"
      })
  void a_day_is_understood_as_people_type_it(String typed) {
    assertThat(TypedDates.read(typed)).contains(LocalDate.of(2027, 1, 15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "31/2/2570",
        "15/13/2570",
        "2570",
        "yesterday",
        "15/1/70",
        "15 มกรา 2570",
        "31 กุมภาพันธ์ 2570"
      })
  void what_is_no_day_is_none(String typed) {
    assertThat(TypedDates.read(typed)).isEmpty();
  }
}
