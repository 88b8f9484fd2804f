package phuchuay.registration.said;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say about themselves, and how. */
class PersonSaidTest {

  private static final PersonSaid ALL =
      new PersonSaid("มาลี ใจดี", "นักวิชาการพัสดุ", "0812345678", "malee@banmai.go.th");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "มาลี ใจดี\nนักวิชาการพัสดุ\n081-234-5678\nmalee@banmai.go.th",
        "มาลี ใจดี, นักวิชาการพัสดุ, 0812345678, malee@banmai.go.th",
        "มาลี ใจดี นักวิชาการพัสดุ 0812345678 malee@banmai.go.th",
        "ชื่อ มาลี ใจดี ตำแหน่ง นักวิชาการพัสดุ โทร. 081 234 5678 อีเมล malee@banmai.go.th ค่ะ",
        "ชื่อ: มาลี ใจดี\n"
            + "ตำแหน่ง: นักวิชาการพัสดุ\n"
            + "เบอร์โทร: ๐๘๑-๒๓๔๕๖๗๘\n"
            + "E-mail: Malee@BanMai.go.th",
        "malee@banmai.go.th 0812345678 มาลี ใจดี/นักวิชาการพัสดุ"
      })
  void everything_may_come_at_once(String typed) {
    assertThat(PersonSaid.in(typed)).isEqualTo(ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "มาลี ใจดี, มาลี ใจดี",
    "นางสาวมาลี ใจดีค่ะ, นางสาวมาลี ใจดี",
    "น.ส. มาลี ใจดี, น.ส. มาลี ใจดี",
    "ดิฉันชื่อ มาลี ใจดี ค่ะ, มาลี ใจดี",
    "สมชาย มีชนะ ครับ, สมชาย มีชนะ",
    "Somchai Meechana, Somchai Meechana"
  })
  void a_name_is_a_first_name_and_a_surname(String typed, String name) {
    PersonSaid said = PersonSaid.in(typed);
    assertThat(said.name()).isEqualTo(name);
    assertThat(said.position()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "มาลี",
        "ขอคุย กับเจ้าหน้าที่",
        "ทำไม ต้องบอกด้วย",
        "ห้อง 301 ชั้น 2",
        "สวัสดี ค่ะ",
        "อะไร นะ?"
      })
  void what_is_no_name_is_none(String typed) {
    assertThat(PersonSaid.in(typed).name()).isNull();
  }

  @Test
  void a_number_or_an_address_alone_is_enough() {
    assertThat(PersonSaid.in("0812345678"))
        .isEqualTo(new PersonSaid(null, null, "0812345678", null));
    assertThat(PersonSaid.in("อีเมล malee@banmai.go.th"))
        .isEqualTo(new PersonSaid(null, null, null, "malee@banmai.go.th"));
    assertThat(PersonSaid.in("").nothing()).isTrue();
  }

  @Test
  void a_position_is_whatever_they_call_themselves() {
    assertThat(PersonSaid.positionIn("ตำแหน่ง เจ้าพนักงานพัสดุชำนาญงาน ค่ะ"))
        .contains("เจ้าพนักงานพัสดุชำนาญงาน");
    assertThat(PersonSaid.positionIn("ขอคุยกับเจ้าหน้าที่")).isEmpty();
  }

  @Test
  void it_hides_itself() {
    assertThat(ALL).hasToString("••••");
  }
}
