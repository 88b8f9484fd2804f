package phuchuay.registration.said;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many codes people speak of. */
class CountsTest {

  @ParameterizedTest
  @CsvSource({
    "ขอรหัส 2 ชุดค่ะ, 2",
    "ขอ activate code 3 รหัส, 3",
    "อบต.บ้านใหม่ ขอรหัส ๒ ชุดค่ะ, 2",
    "ขอสองรหัสค่ะ, 2",
    "ขอรหัสสิบสองชุด, 12",
    "ขอโค้ด 5โค้ด, 5",
    "ขอรหัสเพิ่มอีก 4 ค่ะ, 4",
    "จำนวน 10 ชุด, 10",
    "need 2 codes please, 2",
    "two activation codes, 2",
    "โรงเรียนเทศบาล 3 ขอรหัส 2 ชุด, 2",
    "สพป.ชลบุรี เขต 2 ขอรหัสสามชุด, 3"
  })
  void a_sentence_says_how_many(String typed, int count) {
    assertThat(Counts.in(typed)).contains(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "โรงเรียนเทศบาล 3 ขอรหัสค่ะ",
        "สพป.ชลบุรี เขต 2",
        "ปีงบประมาณ 2569",
        "โทร 0812345678",
        "ขอรหัสค่ะ",
        "หนังสือที่ ทส 0308/ว17013"
      })
  void a_number_of_something_else_is_no_count(String typed) {
    assertThat(Counts.in(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "๒, 2",
    "สอง, 2",
    "สองค่ะ, 2",
    "2 ชุด, 2",
    "ขอ 2 ชุดค่ะ, 2",
    "อันเดียว, 1",
    "ชุดเดียว, 1",
    "1 ชุดพอค่ะ, 1",
    "สัก 3 ชุด, 3",
    "two, 2"
  })
  void an_answer_may_be_a_bare_number(String typed, int count) {
    assertThat(Counts.answered(typed)).contains(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ไม่แน่ใจ", "หลายชุด", "ขอคุยกับเจ้าหน้าที่", "ยกเลิก"})
  void what_is_no_number_is_none(String typed) {
    assertThat(Counts.answered(typed)).isEmpty();
  }
}
