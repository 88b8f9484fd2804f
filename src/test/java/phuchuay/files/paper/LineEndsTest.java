package phuchuay.files.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of Thai ends between words. Each example shows every place where it may. */
class LineEndsTest {

  private final LineEnds lines = new LineEnds(Unbroken.words());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ขอ|แจ้ง|ผล|การ|พิจารณา|รายงาน|การ|ประเมิน|ผลกระทบ|สิ่งแวดล้อม|ของ|โครงการ",
        "สำนักงาน|นโยบาย|และ|แผน|ทรัพยากรธรรมชาติ|และ|สิ่งแวดล้อม",
        "การ|จัดซื้อ|จัดจ้าง|สินค้า|และ|บริการ|ที่|เป็น|มิตร|กับ|สิ่งแวดล้อม",
        "คณะกรรมการ|ผู้ชำนาญการ|มี|มติ|เห็น|ชอบ|รายงานฯ |โดย|ให้|ปฏิบัติ|ตาม|มาตรการ",
        "คาร์บอน|ฟุตพริ้นท์|ของ|องค์กร",
        "เทศบาล|ตำบล|เกาะ|เต่า |จังหวัด|สุราษฎร์ธานี"
      })
  void words_stay_whole(String shown) {
    assertThat(shown(shown.replace("|", ""))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ที่ |15 ม.ค. |2570 |เวลา |10.30 น. |ถึง",
        "ครั้ง|ละ |1,250.00 |บาท |และ |๑,๒๕๐.๐๐ |บาท",
        "ส่ง|อีเมล |somchai.jaidee@example.go.th |ภายใน",
        "เสนอ |คชก. |และ |สผ. |พิจารณา",
        "ต่างๆ |ข้อ |(ก) |“ตัวอย่าง” |ฯลฯ",
        "ปี ๆ |นี้",
        "รหัส |EIA-2570-0001 |ของ|โครงการ"
      })
  void dates_numbers_addresses_and_short_forms_stay_whole(String shown) {
    assertThat(shown(shown.replace("|", ""))).isEqualTo(shown);
  }

  @Test
  void a_long_address_may_end_a_line_at_its_joints() {
    String address = "https://smart.example.go.th/track/EIA-2570-0001-ABCD";
    assertThat(shown(address))
        .isEqualTo("https://|smart.example.go.th/|track/|EIA-|2570-|0001-|ABCD");
  }

  @Test
  void no_letter_is_parted_from_its_marks_even_where_nothing_is_a_word() {
    String nonsense = "กรุ่นฬ้ฎู่เฌี้ฆืฏฺั่".repeat(40);
    BitSet ends = lines.of(nonsense);
    int longest = 0;
    for (int begin = 0, end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
      longest = Math.max(longest, end - begin);
      begin = end;
      if (end < nonsense.length()) {
        assertThat("ะาำิีึืฺุูั็่้๊๋์").doesNotContain(nonsense.substring(end, end + 1));
        assertThat("เแโใไ").doesNotContain(nonsense.substring(end - 1, end));
      }
    }
    assertThat(longest).isLessThan(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ก", "\n", "์", "่่่", "\ud83d\ude00"})
  void a_text_that_is_hardly_one_ends_where_it_ends(String text) {
    assertThat(lines.of(text).length()).isLessThanOrEqualTo(text.length() + 1);
  }

  private String shown(String text) {
    BitSet ends = lines.of(text);
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (ends.get(i)) {
        shown.append('|');
      }
      shown.append(text.charAt(i));
    }
    return shown.toString();
  }
}
