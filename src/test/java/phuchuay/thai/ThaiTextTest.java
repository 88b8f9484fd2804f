package phuchuay.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "ท่ี, ที่",
        "ที่่, ที่",
        "ทีี่่, ที่",
        "เเก้ไข, แก้ไข",
        "นํ้า, น้ำ",
        "น้ํา, น้ำ",
        "นำ้, น้ำ",
        "ทํา, ทำ",
        "ด่วนนนนน, ด่วน",
        "มากกกกก, มาก",
        "ถนน, ถนน",
        "กรรม, กรรม",
        "๑๒๓, 123",
        "１２３ＡＢｃ, 123abc",
        "1000000, 1000000",
        "Activate  CODE, activate code",
        "ราย\u200bงา\u2060น, รายงาน",
        "` ก\n\tข\u00a0ค `, ก ข ค",
        "จันทร์์, จันทร์",
        "ศักดิ์, ศักดิ์",
        "เป็น, เป็น"
      })
  void one_word_has_one_spelling(String typed, String written) {
    assertThat(ThaiText.normalise(typed)).isEqualTo(written);
  }

  @Test
  void what_is_normal_stays_as_it_is() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String once = ThaiText.normalise(RandomText.of(random, 1 + random.nextInt(20)));
      assertThat(ThaiText.normalise(once)).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ขอรหัสหน่อยค่ะ, ขอรหัส",
    "ขอรหัสหน่อยนะครับผม, ขอรหัส",
    "สวัสดีครับ ขอรหัสได้ไหมคะ, สวัสดี ขอรหัสได้",
    "ครับ, ''",
    "ชนะแล้ว, ชนะแล้ว"
  })
  void particles_that_end_a_phrase_fall_away(String typed, String left) {
    assertThat(ThaiText.withoutParticles(typed)).isEqualTo(left);
  }
}
