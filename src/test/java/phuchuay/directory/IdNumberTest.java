package phuchuay.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"1101700207366", "1-1017-00207-36-6", " 1 1017 00207 36 6 ", "๑๑๐๑๗๐๐๒๐๗๓๖๖"})
  void a_right_number_is_read_however_it_is_written(String typed) {
    assertThat(IdNumber.read(typed)).contains(new IdNumber("1101700207366"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1101700207367", "110170020736", "11017002073666", "110170020736x", "=1"})
  void a_wrong_one_is_not(String typed) {
    assertThat(IdNumber.read(typed)).isEmpty();
  }

  @Test
  void no_wrong_number_can_be_made() {
    assertThatIllegalArgumentException().isThrownBy(() -> new IdNumber("1101700207367"));
  }

  @Test
  void it_hides_itself() {
    assertThat(new IdNumber("1101700207366").toString()).doesNotContain("1101", "7366");
    assertThat(new IdNumber("1101700207366").end()).isEqualTo("7366");
  }
}
