package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.account.Holders.PASSWORD;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;

/** The pages where people agree, refuse, look again and take back. */
@House
class ConsentPagesTest {

  private static final String USE = "/consents/data-use";
  private static final String NEWS = "/consents/news";
  private static final String DRAWN = "100,100 200,150 300,100;400,50 400,300";
  private static final Pattern WORDS = Pattern.compile("name=\"words\" value=\"([0-9a-f]{64})\"");
  private static final Pattern ONE = Pattern.compile("href=\"(/consents/0[0-9a-f-]{35})");

  @LocalServerPort int port;
  @Autowired Holders holders;
  @Autowired Attempts attempts;
  @Autowired JdbcClient sql;

  @BeforeEach
  void nobody_has_tried_yet() {
    attempts.forget("password-at", "127.0.0.1");
  }

  @Test
  void who_comes_in_without_the_required_consent_lands_there_and_gets_no_further() {
    Visitor malee = comesIn(AccountSystem.GHG, USE);

    assertThat(malee.opens(USE).body())
        .contains("ก๊าซเรือนกระจก", "ต้องตอบก่อนใช้", "ไม่ขึ้นกับความยินยอม", "data-signature")
        .doesNotContain("??", "role=\"alert\"", "checked");
    assertThat(location(malee.opens("/cases"))).isEqualTo(USE);
    assertThat(location(malee.opens("/files/1"))).isEqualTo(USE);
    assertThat(malee.opens("/profile").statusCode()).isEqualTo(200);
    assertThat(malee.opens("/profile/data").statusCode()).isEqualTo(200);
    assertThat(malee.opens("/consents").body()).contains("ยังไม่ได้ตอบ");
    assertThat(malee.opens("/").statusCode()).isEqualTo(200);
    assertThat(location(malee.submits("/profile", "/sign-out", Map.of()))).startsWith("/sign-in");
  }

  @Test
  void a_drawn_signature_is_saved_and_shown_to_its_hand_alone() {
    Visitor malee = comesIn(AccountSystem.GHG, USE);

    assertThat(location(answers(malee, USE, Map.of("answer", "yes", "strokes", DRAWN))))
        .isEqualTo("/profile?news=consent");
    assertThat(malee.opens("/profile?news=consent").body()).contains("เปิดให้คุณแล้ว");
    assertThat(malee.opens("/cases").statusCode()).isEqualTo(200);

    String one = one(malee);
    assertThat(malee.opens(one).body())
        .contains("<polyline points=\"100,100 200,150 300,100\"", "ข้อมูลที่ใช้", "ทางเว็บ")
        .doesNotContain("??");
    HttpResponse<String> another = comesIn(AccountSystem.GHG, USE).opens(one);
    HttpResponse<String> nothing =
        malee.opens("/consents/" + new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L));
    assertThat(another.statusCode()).isEqualTo(404);
    assertThat(withoutNumber(another.body())).isEqualTo(withoutNumber(nothing.body()));
    assertThat(new Visitor(port).opens(one).headers().firstValue("Location")).contains("/sign-in");
  }

  @Test
  void where_drawing_is_impossible_a_typed_name_stands_for_it() {
    Visitor malee = comesIn(AccountSystem.GHG, USE);

    answers(malee, USE, Map.of("answer", "yes", "name", "มาลี <ใจดี>"));
    assertThat(malee.opens("/consents").body()).contains("ยังไม่เคยตอบ");
    answers(malee, USE, Map.of("answer", "yes", "name", " มาลี  ใจดี "));

    assertThat(malee.opens(one(malee)).body())
        .contains("พิมพ์ชื่อแทนลายเซ็น: มาลี ใจดี")
        .doesNotContain("<polyline");
  }

  @Test
  void what_was_chosen_and_typed_is_kept_when_something_is_missing() {
    Visitor malee = comesIn(AccountSystem.GHG, USE);

    HttpResponse<String> unsigned = answers(malee, USE, Map.of("answer", "yes"));
    assertThat(unsigned.statusCode()).isEqualTo(422);
    assertThat(unsigned.body()).contains("role=\"alert\"", "ยังไม่มีลายเซ็น", "checked");
    assertThat(answers(malee, USE, Map.of("strokes", DRAWN)).body())
        .contains("role=\"alert\"", "ยังไม่ได้เลือก", DRAWN);
    assertThat(answers(malee, USE, Map.of("answer", "maybe", "name", "มาลี ใจดี")).body())
        .contains("role=\"alert\"", "value=\"มาลี ใจดี\"");
  }

  @Test
  void who_read_older_words_reads_again() {
    Visitor malee = comesIn(AccountSystem.GHG, USE);

    HttpResponse<String> late =
        malee.submits(USE, USE, Map.of("answer", "yes", "strokes", DRAWN, "words", "0".repeat(64)));

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("ข้อความเพิ่งเปลี่ยน", DRAWN);
    assertThat(malee.opens("/consents").body()).contains("ยังไม่เคยตอบ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA",
        "100,100 300,300\"/><script>alert(1)</script>",
        "<svg onload=alert(1)>",
        "%PDF-1.7 /JS (app.alert(1))",
        "1,1"
      })
  void what_is_no_drawing_is_not_saved_nor_said_again(String sent) {
    Visitor malee = comesIn(AccountSystem.GHG, USE);

    HttpResponse<String> answer = answers(malee, USE, Map.of("answer", "yes", "strokes", sent));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("ยังไม่มีลายเซ็นที่อ่านได้")
        .doesNotContain(sent, "alert(1)");
    assertThat(malee.opens("/consents").body()).contains("ยังไม่เคยตอบ");
  }

  @Test
  void a_huge_drawing_is_refused_and_nothing_breaks() {
    Visitor malee = comesIn(AccountSystem.GHG, USE);

    String big = "1,1 999,399 ".repeat(20_000).strip();
    assertThat(answers(malee, USE, Map.of("answer", "yes", "strokes", big)).statusCode())
        .isEqualTo(422);
    String huge = "1,1 ".repeat(1_000_000);
    assertThat(answers(malee, USE, Map.of("answer", "yes", "strokes", huge)).statusCode())
        .isBetween(400, 499);
    assertThat(malee.opens(USE).statusCode()).isEqualTo(200);
  }

  @Test
  void who_says_no_stays_outside_and_is_told_the_way_to_officers() {
    Visitor malee = comesIn(AccountSystem.GHG, USE);

    assertThat(location(answers(malee, USE, Map.of("answer", "no"))))
        .isEqualTo(USE + "?news=refused");
    assertThat(malee.opens(USE).body())
        .contains("ไม่ยินยอม", "บัญชียังอยู่ครบ", "ghginventory@dcce.mail.go.th", "เปลี่ยนใจได้")
        .doesNotContain("??");
    assertThat(location(malee.opens("/cases"))).isEqualTo(USE);

    answers(malee, USE, Map.of("answer", "yes", "strokes", DRAWN));
    assertThat(malee.opens("/cases").statusCode()).isEqualTo(200);
  }

  @Test
  void taking_back_takes_one_press_and_the_gate_closes_at_once() {
    Visitor malee = comesIn(AccountSystem.GHG, USE);
    answers(malee, USE, Map.of("answer", "yes", "strokes", DRAWN));
    assertThat(malee.opens("/consents").body()).contains(USE + "/withdrawal", "ยินยอมแล้ว");

    assertThat(location(malee.submits("/consents", USE + "/withdrawal", Map.of())))
        .isEqualTo("/consents?news=withdrawn");

    assertThat(location(malee.opens("/cases"))).isEqualTo(USE);
    assertThat(malee.opens("/consents?news=withdrawn").body())
        .contains("มีผลตั้งแต่ตอนนี้", "ถอนแล้ว");
    assertThat(malee.opens(USE).body()).contains("ถอนความยินยอมเมื่อ", "name=\"answer\"");
    assertThat(malee.opens(one(malee)).body()).contains("ถอนเมื่อ", "<polyline");
  }

  @Test
  void words_of_an_older_version_are_asked_again() {
    Visitor malee = comesIn(AccountSystem.GHG, USE);
    answers(malee, USE, Map.of("answer", "yes", "strokes", DRAWN));
    String id = one(malee).substring("/consents/".length());
    sql.sql("update consent set version = 0 where id = cast(? as uuid)").param(id).update();

    assertThat(location(malee.opens("/cases"))).isEqualTo(USE);
    assertThat(malee.opens(USE).body()).contains("ฉบับที่ 0 เป็นฉบับที่ 1", "name=\"answer\"");
    assertThat(malee.opens("/consents").body()).contains("รอคำตอบใหม่", USE + "/withdrawal");
  }

  @Test
  void news_are_optional_and_keep_nobody_out() {
    Visitor malee = comesIn(AccountSystem.GPP, "/profile");
    assertThat(malee.opens("/cases").statusCode()).isEqualTo(200);
    assertThat(malee.opens(USE).statusCode()).isEqualTo(404);
    assertThat(malee.opens(NEWS).body()).contains("เลือกได้").doesNotContain("data-signature");

    assertThat(location(answers(malee, NEWS, Map.of("answer", "yes"))))
        .isEqualTo("/consents?news=given");
    assertThat(location(malee.submits("/consents", NEWS + "/withdrawal", Map.of())))
        .isEqualTo("/consents?news=withdrawn");
    assertThat(location(answers(malee, NEWS, Map.of("answer", "no"))))
        .isEqualTo("/consents?news=refused");
    assertThat(malee.opens("/consents").body()).contains("ไม่ยินยอม").doesNotContain("??");
  }

  @Test
  void staff_are_asked_for_nothing() {
    Visitor officer = Visitor.staff(port);

    assertThat(officer.opens("/consents").body()).contains("ไม่มีเรื่องที่ต้องขอความยินยอม");
    assertThat(officer.opens(NEWS).statusCode()).isEqualTo(404);
  }

  @Test
  void every_page_speaks_english_too() {
    Visitor malee = comesIn(AccountSystem.GHG, USE);
    malee.submits(
        USE + "?lang=en",
        USE + "?lang=en",
        Map.of("answer", "yes", "strokes", DRAWN, "words", words(malee, USE)));

    for (String page : new String[] {USE, NEWS, "/consents", one(malee), "/profile/data"}) {
      String body = malee.opens(page + "?lang=en").body();
      assertThat(body).as(page).contains("lang=\"en\"").doesNotContain("??");
      assertThat(
              body.replaceAll("มาลี ใจดี|(?s)<nav.*?</nav>|\\d+ [ก-๙.]+ \\d{4} [\\d.]+ น\\.", ""))
          .as(page)
          .doesNotContainPattern("[ก-ฮ]");
    }
  }

  private Visitor comesIn(AccountSystem system, String landsAt) {
    Mailbox mailbox = new Mailbox(port);
    holders.of(system, null, "มาลี ใจดี", mailbox);
    Visitor person = new Visitor(port);
    assertThat(location(person.signsIn(mailbox.address(), PASSWORD))).isEqualTo(landsAt);
    return person;
  }

  private static HttpResponse<String> answers(
      Visitor person, String page, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("words", words(person, page));
    return person.submits(page, page, all);
  }

  private static String words(Visitor person, String page) {
    Matcher words = WORDS.matcher(person.opens(page).body());
    return words.find() ? words.group(1) : "";
  }

  /** The newest answer in the list. */
  private static String one(Visitor person) {
    Matcher one = ONE.matcher(person.opens("/consents").body());
    assertThat(one.find()).isTrue();
    return one.group(1);
  }

  private static String withoutNumber(String page) {
    return page.replaceAll("[0-9a-f]{8}", "").replaceAll("value=\"[^\"]+\"", "");
  }
}
