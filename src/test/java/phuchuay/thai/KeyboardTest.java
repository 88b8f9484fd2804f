package phuchuay.thai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardTest {

  @ParameterizedTest
  @CsvSource({
    "l;ylfu, สวัสดี",
    "'8;k,', ความ",
    "9bf9jvg0hksohkmuj, ติดต่อเจ้าหน้าที่",
    "8jt, ค่ะ",
    "-v, ขอ"
  })
  void latin_keys_read_as_thai(String typed, String meant) {
    assertThat(Keyboard.toThai(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"้ำสย, help", "แฟืแำส, cancel", "ยฟหหไนพก, password", "๑แนกำ, @code"})
  void thai_keys_read_as_latin(String typed, String meant) {
    assertThat(Keyboard.toLatin(typed)).isEqualTo(meant);
  }

  @Test
  void there_and_back_is_the_same() {
    String keys = "abcdefghijklmnopqrstuvwxyz1234567890";

    assertThat(Keyboard.toLatin(Keyboard.toThai(keys))).isEqualTo(keys);
  }
}
