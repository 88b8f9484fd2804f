package phuchuay.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read in messages of LINE. */
class LineWordsTest {

  @Test
  void a_card_is_read_piece_by_piece_without_its_buttons() {
    String card =
        """
        {"type":"flex","altText":"สถานะเรื่อง","contents":{"type":"bubble",
         "header":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"ระบบ EIA"}]},
         "body":{"type":"box","layout":"vertical","contents":[
           {"type":"text","text":"ใช้ไม่ได้","contents":[{"type":"span","text":"รอ"},{"type":"span","text":"ตรวจ"}]},
           {"type":"box","layout":"baseline","contents":[{"type":"text","text":"ครบกำหนด"},{"type":"icon","url":"https://x.example/y.png"}]}]},
         "footer":{"type":"box","layout":"vertical","contents":[
           {"type":"button","action":{"type":"postback","label":"คุยกับเจ้าหน้าที่","data":"talk=officer"}}]}},
         "quickReply":{"items":[{"action":{"type":"message","label":"ดูทั้งหมด","text":"ดูทั้งหมด"}}]}}
        """;
    assertThat(LineWords.said(List.of(card, "{\"type\":\"text\",\"text\":\"สวัสดี\"}")).lines())
        .containsExactlyInAnyOrder(
            "ระบบ EIA", "ใช้ไม่ได้", "รอตรวจ", "ครบกำหนด", "สถานะเรื่อง", "สวัสดี");
  }

  @Test
  void what_is_said_twice_is_read_once() {
    String card =
        "{\"type\":\"flex\",\"altText\":\"รับเรื่องแล้ว\",\"contents\":{\"type\":\"bubble\",\"body\":"
            + "{\"type\":\"box\",\"contents\":[{\"type\":\"text\",\"text\":\"รับเรื่องแล้ว\"}]}}}";
    assertThat(LineWords.said(List.of(card))).isEqualTo("รับเรื่องแล้ว");
  }

  @Test
  void a_person_writes_sends_files_and_says_where_they_are() {
    assertThat(LineWords.heard("{\"message\":{\"type\":\"text\",\"text\":\"รหัส ••••\"}}"))
        .isEqualTo("รหัส ••••");
    assertThat(LineWords.heard("{\"message\":{\"type\":\"file\",\"fileName\":\"ก.pdf\"}}"))
        .isEqualTo("ก.pdf");
    assertThat(
            LineWords.heard(
                "{\"message\":{\"type\":\"location\",\"title\":\"ศาลากลาง\",\"address\":\"น่าน\"}}"))
        .isEqualTo("ศาลากลาง\nน่าน");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "{\"unsent\":true}", "{\"message\":[1]}", "{\"message\":{\"text\":{\"a\":1}}}"})
  void whatever_else_it_is_has_no_words(String body) {
    assertThat(LineWords.heard(body)).isEmpty();
    assertThat(LineWords.said(List.of(body))).isEmpty();
  }
}
