package phuchuay.chat.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.chat.masking.Masking.Kind;

class MaskingTest {

  /** Each line: the kind, the text as typed, the text as kept. */
  @ParameterizedTest
  @CsvFileSource(resources = "/masking/secrets.tsv", delimiter = '\t', quoteCharacter = '\u0001')
  void a_secret_is_hidden(Kind kind, String typed, String kept) {
    Masking.Masked masked = Masking.mask(typed);

    assertThat(masked.text()).isEqualTo(kept);
    assertThat(masked.kinds()).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/masking/ordinary.tsv", delimiter = '\t', quoteCharacter = '\u0001')
  void ordinary_text_stays_as_it_is(String typed) {
    Masking.Masked masked = Masking.mask(typed);

    assertThat(masked.text()).isEqualTo(typed);
    assertThat(masked.kinds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\u200b2345678901\u200d23",
        "\u202e1234567890123\u202c",
        "1\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34567890123",
        "๑๒๓๔๕๖๗๘๙๐๑๒๓",
        "１２３４５６７８９０１２３",
        "𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎𝟏𝟐𝟑",
        "1–2345–67890–12–3",
        "รหัส\u200bผ่าน: Abc\u200b12345",
        "ｐａｓｓｗｏｒｄ：ａｂｃ１２３",
        "OTP\u00a0คือ\u00a0๑๒๓๔",
        "JB\u00adXB1E\u00adE5"
      })
  void unseen_signs_and_other_digits_do_not_let_a_secret_through(String typed) {
    Masking.Masked masked = Masking.mask(typed);

    assertThat(masked.text()).contains("••••").doesNotContainPattern("\\p{Nd}");
    assertThat(masked.kinds()).isNotEmpty();
  }

  @Test
  void masking_twice_is_masking_once() {
    Random random = new Random(11);
    String[] parts = {
      "password",
      "รหัสผ่าน",
      "คือ",
      ":",
      "=",
      " ",
      "OTP",
      "123456",
      "Abc12345",
      "code",
      "รหัส",
      "JBXB1EE5",
      "1-2345-67890-12-3",
      "-",
      "1",
      "0812345678",
      "••••",
      "•",
      "บาท",
      "api key",
      "sk_live_a1b2c3d4e5f6",
      "AAA-1AA-AAA",
      "@",
      "\u200b",
      "๑",
      "１",
      "https://a.go.th/",
      "\n",
      "x",
      "😀",
      "\"",
      ",",
      "ค่ะ",
      "is",
      "token",
      "pdf",
      ".",
      "2570",
      "%"
    };
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      Masking.Masked once = Masking.mask(text.toString());
      Masking.Masked twice = Masking.mask(once.text());
      assertThat(twice.text()).as("%s", text).isEqualTo(once.text());
      assertThat(twice.kinds()).as("%s", text).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "1-",
        "1 ",
        "รหัส",
        "pass:",
        "password ",
        "pass",
        "otp ",
        "Abc12345",
        "a@",
        "a.",
        "•",
        "=",
        "ที่",
        "http://",
        "AAA-",
        "Aa1!",
        "code JBXB1EE5 ",
        "ก",
        "1234 is otp ",
        "12345678901"
      })
  void long_texts_of_any_kind_are_masked_in_no_time(String part) {
    String text = part.repeat(100_000 / part.length());

    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Masking.mask(text));
  }
}
