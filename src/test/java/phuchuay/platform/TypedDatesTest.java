package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"15/1/2570", " 15/01/2570 ", "15-1-2570", "15.1.2570", "๑๕/๑/๒๕๗๐", "15/1/2027"})
  void a_day_is_understood_as_people_type_it(String typed) {
    assertThat(TypedDates.read(typed)).contains(LocalDate.of(2027, 1, 15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "31/2/2570", "15/13/2570", "2570", "yesterday", "15/1/70"})
  void what_is_no_day_is_none(String typed) {
    assertThat(TypedDates.read(typed)).isEmpty();
  }
}
