package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.Played.MALEE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import phuchuay.cast.Browser;
import tools.jackson.databind.JsonNode;

/** The phone in a real browser, with a bot that answers when the test says so. */
@PlayedLine
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class PhoneBrowserTest {

  @LocalServerPort int port;
  @Autowired FakeBot bot;
  private Played line;

  @BeforeEach
  void cleanLog() {
    line = new Played(port);
    bot.forgets();
    line.does("DELETE /calls", null);
  }

  @AfterEach
  void mend() {
    line.does("DELETE /faults", null);
  }

  @Test
  void a_menu_tile_and_a_quick_reply_are_tapped_and_a_fault_shows_in_the_log() throws Exception {
    line.showsMenu("{\"type\":\"postback\",\"data\":\"talk=bot\"}");
    try (Browser phone = opens()) {
      phone.clicks("#menu .area", "");
      JsonNode tile = bot.next().event();
      assertThat(tile.path("postback").path("data").asString()).isEqualTo("talk=bot");
      asks(tile.path("replyToken").asString());
      phone.clicks("#quick .pill", "ดูสถานะ");
      assertThat(bot.next().event().path("message").path("text").asString()).isEqualTo("สถานะ");
      assertThat(phone.count("#quick .pill")).isZero();
      phone.sees("#tab-faults").click();
      phone.sees("#faults [value=ERROR]").click();
      phone.clicks("#faults-form .strong", "");
      phone.sees("#faults-active li");
      assertThat(line.push(MALEE).getStatusCode().value()).isEqualTo(500);
      phone.sees("#tab-calls").click();
      phone.reads(".call.is-red .mark", "500 ระบบขัดข้อง");
    }
  }

  @Test
  void what_is_typed_reaches_the_bot_and_its_card_comes_back_alive() throws Exception {
    try (Browser phone = opens()) {
      phone.sees("#text").sendKeys("สวัสดี", Keys.ENTER);
      JsonNode event = bot.next().event();
      assertThat(event.path("message").path("text").asString()).isEqualTo("สวัสดี");
      phone.sees(".mine.is-read");
      replies(event);
      phone.reads(".quote", "สวัสดี");
      phone.reads(".theirs .fx-text", "<b>ที่นี่</b>");
      phone.clicks(".theirs .fx-button", "ต่อไป");
      assertThat(bot.next().event().path("postback").path("data").asString())
          .isEqualTo("talk=start");
      phone.reads(".call .path", "/callback");
      assertThat(phone.count(".call.is-red")).isZero();
    }
  }

  @Test
  void an_address_names_the_person_who_holds_the_phone() throws Exception {
    try (Browser phone = opens("?person=U33330000000000000000000000003333")) {
      phone.reads("#person-name", "วิภา ศรีสุข");
      phone.goes("http://127.0.0.1:" + port + "/local/line?person=Unobody");
      phone.reads("#person-name", "วิภา ศรีสุข");
    }
  }

  @Test
  void a_date_is_picked_and_a_computer_shows_no_menu() throws Exception {
    line.showsMenu("{\"type\":\"postback\",\"data\":\"talk=bot\"}");
    try (Browser phone = opens()) {
      phone.sees("#text").sendKeys("วันไหน", Keys.ENTER);
      String token = bot.next().event().path("replyToken").asString();
      String ask =
          """
          {"replyToken":"%s","messages":[{"type":"template","altText":"a","template":{
          "type":"confirm","text":"วันไหน","actions":[
          {"type":"datetimepicker","label":"เลือกวัน","data":"day","mode":"date",
          "initial":"2027-01-15"},{"type":"message","label":"ไม่","text":"ไม่"}]}}]}
          """;
      assertThat(line.status("POST /message/reply", ask.formatted(token))).isEqualTo(200);
      phone.clicks(".card-action", "เลือกวัน");
      phone.reads("#picker-name", "เลือกวัน");
      phone.clicks("#picker .strong", "");
      JsonNode picked = bot.next().event().path("postback");
      assertThat(picked.path("params").path("date").asString()).isEqualTo("2027-01-15");
      assertThat(phone.sees("#menu").isDisplayed()).isTrue();
      phone.sees("#more").click();
      phone.sees("#desktop").click();
      assertThat(phone.sees("#menu").isDisplayed()).isFalse();
    }
  }

  private Browser opens() {
    return opens("");
  }

  private Browser opens(String asWhom) {
    Browser phone = Browser.open(1280, 900);
    phone.goes("http://127.0.0.1:" + port + "/local/line" + asWhom);
    phone.sees("body[data-ready]");
    return phone;
  }

  private void asks(String token) {
    String body =
        """
        {"replyToken":"%s","messages":[{"type":"text","text":"เลือก","quickReply":{"items":[
        {"type":"action","action":{"type":"message","label":"ดูสถานะ","text":"สถานะ"}}]}}]}
        """
            .formatted(token);
    assertThat(line.status("POST /message/reply", body)).isEqualTo(200);
  }

  private void replies(JsonNode event) {
    String body =
        """
        {"replyToken":"%s","messages":[{"type":"text","text":"ค่ะ","quoteToken":"%s"},
        {"type":"flex","altText":"a","contents":{"type":"bubble",
        "body":{"type":"box","layout":"vertical","contents":[
        {"type":"text","text":"<b>ที่นี่</b>"},
        {"type":"button","action":{"type":"postback","label":"ต่อไป","data":"talk=start"}}]}}}]}
        """
            .formatted(
                event.path("replyToken").asString(),
                event.path("message").path("quoteToken").asString());
    assertThat(line.status("POST /message/reply", body)).isEqualTo(200);
  }
}
