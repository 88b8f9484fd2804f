package phuchuay.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  private final Sentences sentences =
      Sentences.of(
          Map.of(
              "start", List.of("สวัสดี", "หวัดดี", "เมนูหลัก", "hello"),
              "help", List.of("ทำอะไรได้บ้าง", "ช่วยด้วย", "วิธีใช้งาน", "what can you do"),
              "officer", List.of("ติดต่อเจ้าหน้าที่", "ขอเบอร์โทรศัพท์", "คุยกับคน"),
              "cancel", List.of("ยกเลิก", "ไม่เอาแล้ว", "cancel")));

  @ParameterizedTest
  @CsvSource({
    "สวัสดีค่ะ, start",
    "สวัสดีคร้าบบบ, start",
    "l;ylfu, start",
    "HELLO!!!, start",
    "ทำอะไรได้บ้างเหรอคะ, help",
    "ทําอะไรได้บ้าง, help",
    "ท ำ อ ะ ไ ร ได้ บ้าง, help",
    "mevtwiwfh[hk', help",
    "What can you do?, help",
    "ขอติดต่อเจ้าหน้าที่หน่อยครับ, officer",
    "ติดตอเจาหนาที, officer",
    "ยกเลิกกกกกก, cancel",
    "เเยกเลิก, cancel",
    "แฟืแำส, cancel"
  })
  void what_is_meant_is_found_however_it_is_typed(String typed, String name) {
    assertThat(sentences.closest(typed)).map(Sentences.Match::name).hasValue(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ลืมรหัสผ่านระบบน้ำมันสำรอง",
        "ขอยกเลิกโครงการที่ยื่นไว้เมื่อปีก่อน",
        "วันนี้ฝนตกหนักมาก",
        "I lost my activation code",
        "GPP",
        "???",
        "😀😀😀",
        "",
        "ครับ",
        "12345"
      })
  void what_is_about_something_else_opens_nothing(String typed) {
    assertThat(sentences.closest(typed)).isEmpty();
  }

  @Test
  void a_sample_itself_is_a_perfect_match() {
    assertThat(sentences.closest("ติดต่อ เจ้าหน้าที่ ค่ะ").orElseThrow().score())
        .isBetween(0.999, 1.0);
  }

  @Test
  void without_samples_nothing_is_close() {
    assertThat(Sentences.of(Map.of()).closest("สวัสดี")).isEmpty();
  }

  @Test
  void whatever_is_typed_the_score_lies_between_nought_and_one() {
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      sentences
          .closest(RandomText.of(random, random.nextInt(300)))
          .ifPresent(match -> assertThat(match.score()).isBetween(0.0, 1.0));
    }
  }

  @Test
  void only_the_beginning_of_a_very_long_text_is_looked_at() {
    String beginning = "ยกเลิก" + "ข".repeat(200);

    assertThat(sentences.closest(beginning + "ก".repeat(1_000_000)))
        .isEqualTo(sentences.closest(beginning));
  }
}
