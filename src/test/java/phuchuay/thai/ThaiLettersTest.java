package phuchuay.thai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters as they are compared, and where they stood. */
class ThaiLettersTest {

  @ParameterizedTest
  @CsvSource({
    "ลงทะเบียน, ลง ทะเบียน",
    "รหัสผาน, รหัสผ่าน",
    "รหัสผาน, รหัสผ่่าน",
    "แกไข, เเก้ไข",
    "น้ำ, นํ้า",
    "น้ำ, น้ํา",
    "การ, กๅร",
    "พ.ศ. ๒๕๗๐, พศ2570",
    "Activate Code, ACTIVATE-CODE",
    "ａｂｃ１２, ABC12",
    "มาก, มากกกก",
    "เว็บไซต์, เวบไซต",
    "ต่างๆ, ต่าง",
    "081-234 5678, ๐๘๑๒๓๔๕๖๗๘",
  })
  void what_reads_the_same_has_the_same_letters(String one, String other) {
    assertThat(Letters.of(one)).hasToString(Letters.of(other).toString());
  }

  @ParameterizedTest
  @CsvSource({"ปี, ป", "กิน, กัน", "55555, 5", "ที่, ทู่"})
  void what_means_something_else_has_not(String one, String other) {
    assertThat(Letters.of(one).toString()).isNotEqualTo(Letters.of(other).toString());
  }

  @Test
  void a_line_end_and_a_hidden_word_stand_between() {
    assertThat(Letters.of("\n รหัส\n\nคือ •••• ครับ\n").toString()).isEqualTo("รหัส\nคือ\nครับ\n");
  }

  @Test
  void each_letter_knows_where_it_stood_with_its_marks() {
    String written = "😀 ก่อน  น้ำ Ａ";
    Letters letters = Letters.of(written);
    assertThat(letters).hasToString("กอนนำa");
    assertThat(written.substring(letters.start(0), letters.end(0))).isEqualTo("ก่");
    assertThat(written.substring(letters.start(3), letters.end(4))).isEqualTo("น้ำ");
    assertThat(written.substring(letters.start(5), letters.end(5))).isEqualTo("Ａ");
  }

  @Test
  void signs_alone_are_no_letters() {
    assertThat(Letters.of("… !? 🙏 \u200b").toString()).isEmpty();
  }
}
