package phuchuay.chat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that say several things are taken apart. */
class PartsTest {

  @ParameterizedTest
  @CsvSource({
    "ขอโค้ดแล้วก็ลืมรหัสผ่านด้วย, ขอโค้ด|ลืมรหัสผ่านด้วย",
    "ขอเบอร์ gpp และขอเบอร์ eia, ขอเบอร์ gpp|ขอเบอร์ eia",
    "ลืมรหัสผ่านค่ะ อีกเรื่องขอเปลี่ยนผู้รายงาน, ลืมรหัสผ่านค่ะ|ขอเปลี่ยนผู้รายงาน",
    "ขอโค้ดด้วย เบอร์โทร gpp เท่าไหร่, ขอโค้ดด้วย|เบอร์โทร gpp เท่าไหร่",
    "1. ขอรหัส 2. ลืมรหัสผ่าน 3) ส่งตรงไหน, ขอรหัส|ลืมรหัสผ่าน|ส่งตรงไหน",
    "what is SDSAR? who signs the LoA?, what is SDSAR|who signs the LoA",
    "I forgot my password and I need an activation code, I forgot my password|I need an activation"
        + " code"
  })
  void at_the_words_and_signs_between_them(String typed, String parts) {
    assertThat(Parts.of(typed)).isEqualTo(List.of(parts.split("\\|")));
  }

  @Test
  void at_the_ends_of_lines() {
    assertThat(Parts.of("ขอรหัส\nลืมรหัสผ่าน\r\n\r\nส่งตรงไหน"))
        .containsExactly("ขอรหัส", "ลืมรหัสผ่าน", "ส่งตรงไหน");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ลืมรหัสผ่าน",
        "?",
        "",
        "a?b?c?d?e?f?g?",
        "โทร 02-298-2102",
        "ราคา 1,250.00 บาท",
        "http://gp.pcd.go.th/register?a=b;c=d"
      })
  void what_is_one_stays_one(String typed) {
    assertThat(Parts.of(typed)).containsExactly(typed);
  }

  @Test
  void what_is_longer_than_anybody_types_is_left_alone() {
    String endless = "และ".repeat(50_000);
    assertThat(Parts.of(endless)).containsExactly(endless);
  }
}
