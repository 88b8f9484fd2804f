package phuchuay.thai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "เทศบาลตำบลแม่สาย",
        "เทศบาลตำบลเเม่สาย",
        "เทศบาลตํา\u200bบลแม่สาย",
        "\ufeffเทศบาลตำบลแม่สาย\u200d",
        "  เทศบาลตำบลแม่่สาย ",
        "เทศบาลตำบลแม่สาย\u00a0"
      })
  void a_name_is_kept_in_one_spelling(String typed) {
    assertThat(ThaiNames.tidy(typed)).isEqualTo("เทศบาลตำบลแม่สาย");
  }

  @Test
  void capitals_and_single_spaces_are_kept() {
    assertThat(ThaiNames.tidy("บริษัท  PTT   Green จำกัด")).isEqualTo("บริษัท PTT Green จำกัด");
  }

  @ParameterizedTest
  @CsvSource({
    "เทศบาลตำบล แม่สาย, เทศบาลตำบลแม่สาย",
    "บริษัท A.B.C. จำกัด, บริษัท abc จำกัด",
    "โรงเรียนบ้าน ๑๒, โรงเรียนบ้าน 12",
  })
  void spaces_signs_capitals_and_thai_digits_make_no_other_name(String one, String other) {
    assertThat(ThaiNames.plain(one)).isEqualTo(ThaiNames.plain(other));
  }

  @ParameterizedTest
  @CsvSource({
    "ขอนแก่น, ฃอนแก่น",
    "สำนักงานเขต, สำนักงานเฃต",
    "บริษัท A10 จำกัด, บริษัท AlO จำกัด",
    "Modern Cafe, Modem Café",
    "วัวขาว, วัวขๅว"
  })
  void letters_that_the_eye_takes_for_another_look_alike(String one, String other) {
    assertThat(ThaiNames.look(one)).isEqualTo(ThaiNames.look(other));
    assertThat(ThaiNames.plain(one)).isNotEqualTo(ThaiNames.plain(other));
  }

  @ParameterizedTest
  @CsvSource({"หนองดู, หนองคู", "ดอนตาล, คอนตาล", "บ้านใหม่, บ้านไหม้", "นาดี, นาดี่"})
  void names_that_are_two_stay_two(String one, String other) {
    assertThat(ThaiNames.look(one)).isNotEqualTo(ThaiNames.look(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "เทศบาลตำบลแม่สาย",
        "บริษัท พีทีที (มหาชน) จำกัด",
        "Nestlé (Thai) Ltd.",
        "กรุงเทพฯ",
        "โรงเรียนบ้านหนองบัว ๑"
      })
  void thai_and_latin_names_are_readable(String name) {
    assertThat(ThaiNames.readable(ThaiNames.tidy(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bаnk", "ΑΒΓ", "ເທດບານ", "a\u0338b", "กี้้่", "ก\u0e31\u0e35", "x\u0e48", "<b>"})
  void what_hides_other_letters_is_not(String name) {
    assertThat(ThaiNames.readable(ThaiNames.tidy(name))).isFalse();
  }
}
