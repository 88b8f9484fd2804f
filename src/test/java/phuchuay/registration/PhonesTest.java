package phuchuay.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephone numbers as people write them. */
class PhonesTest {

  @ParameterizedTest
  @CsvSource({
    "0812345678, 0812345678",
    "081-234-5678, 0812345678",
    "081 234 5678, 0812345678",
    "๐๘๑-๒๓๔-๕๖๗๘, 0812345678",
    "+66 81 234 5678, 0812345678",
    "+66812345678, 0812345678",
    "02-298-2102, 022982102",
    "(02) 298 2102 ต่อ 12, 022982102",
    "โทร.0812345678ค่ะ, 0812345678",
    "มาลี ใจดี 0812345678 พัสดุ, 0812345678"
  })
  void a_number_is_found_however_it_is_written(String typed, String digits) {
    assertThat(Phones.in(typed)).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2 ชุด", "12345", "1234567890123", "00", "812345678", "08123456789012", "ปี 2569"})
  void what_is_no_telephone_number_is_none(String typed) {
    assertThat(Phones.in(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"มาลี ใจดี 081-234-5678 พัสดุ, มาลี ใจดี   พัสดุ", "ไม่มีเบอร์, ไม่มีเบอร์"})
  void what_is_left_is_what_else_was_said(String typed, String left) {
    assertThat(Phones.without(typed)).isEqualTo(left);
  }
}
