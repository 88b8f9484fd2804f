package phuchuay.chat.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import phuchuay.cast.House;

/** A system's name alone asks for its officers. */
@House
class WhoseOfficersTest {

  @Autowired private WhoseOfficers whose;

  @ParameterizedTest
  @CsvSource({
    "gpp, gpp",
    "eia ค่ะ, eia",
    "ของกรมควบคุมมลพิษค่ะ, gpp",
    "เบอร์โทร gpp, gpp",
    "เบอร์โทร gpp เท่าไหร่, gpp",
    "I need to contact the EIA office, eia",
    "ติดต่อ eia, eia",
    "อยากติดต่อ eia ค่ะ, eia",
    "ขอเบอร์ อบก. ครับ, jcm"
  })
  void asks_for_them(String typed, String system) {
    assertThat(whose.namedAlone(typed)).isTrue();
    assertThat(whose.named(typed)).contains(system);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ใบอนุญาตผู้จัดทำรายงาน ต่ออายุยังไง",
        "ขอต่ออายุใบอนุญาตผู้จัดทำรายงาน",
        "ใบอนุญาตหมดอายุเดือนหน้า",
        "ขอถอนรายงาน EIA",
        "joint crediting mechanism คืออะไร",
        "แพลตฟอร์มก๊าซเรือนกระจกทำมาเพื่ออะไร",
        "ขอลิ้งระบบน้ำมันสำรอง",
        "How do I register a JCM project?"
      })
  void what_says_more_does_not(String typed) {
    assertThat(whose.namedAlone(typed)).isFalse();
  }
}
