package phuchuay.casework.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.casework.CaseNumber;

/** Tracking numbers among other words, however they are typed. */
class NumbersTypedTest {

  private static final String NUMBER = "GCDEM7EC4H8V";

  private final NumbersTyped numbers = new NumbersTyped(Set.of("GC", "EI"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GCDE-M7EC-4H8V",
        "gcde-m7ec-4h8v",
        "GCDEM7EC4H8V",
        "gcde m7ec 4h8v",
        "GCDE–M7EC–4H8V",
        "GCDE-M๗EC-๔H๘V",
        "ＧＣＤＥ－Ｍ７ＥＣ－４Ｈ８Ｖ",
        "เรื่องGCDE-M7EC-4H8Vถึงไหนแล้ว",
        "status gcde-m7ec-4h8v please",
        "ขอดู gcde m7ec 4h8v ครับ",
        "เลข: GCDE\u200B-M7EC-4H8V.",
        "GCDE\nM7EC\n4H8V",
        "GCDE-M7EC-4HBV"
      })
  void a_number_is_found_however_it_is_typed(String typed) {
    assertThat(numbers.in(typed)).map(CaseNumber::value).hasValue(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GCDE-M7EC-4H8W",
        "GCDE-M7EC-4H8",
        "GCDE-M7EC-4H8VV",
        "XGCDE-M7EC-4H8V",
        "ZZDE-M7EC-4H8V",
        "โทร 081-234-5678 ต่อ 90",
        "what have they said to me",
        "ขอ activate code 2 ชุด",
        "https://example.com/GCDEM7EC4H8VX"
      })
  void what_is_none_is_not_taken_for_one(String typed) {
    assertThat(numbers.in(typed)).isEmpty();
  }

  @Test
  void what_was_meant_as_one_and_is_wrong_is_seen() {
    assertThat(numbers.nearlyIn("เรื่อง GCDE-M7EC-4H8W ถึงไหน")).isTrue();
    assertThat(numbers.nearlyIn("gcde-m7ec-4h8")).isTrue();
    assertThat(numbers.nearlyIn("ขอ activate code 2 ชุด")).isFalse();
    assertThat(numbers.nearlyIn("อนุมัติ eia เมื่อไหร่")).isFalse();
    assertThat(numbers.nearlyIn("โทร 0812345678")).isFalse();
  }

  @Test
  void any_text_is_looked_at_quickly() {
    String endless = "GCDF-".repeat(20_000);
    assertThat(numbers.in(endless)).isEmpty();
    assertThat(numbers.nearlyIn(endless)).isFalse();
    assertThat(numbers.in("g ".repeat(50_000))).isEmpty();
  }
}
