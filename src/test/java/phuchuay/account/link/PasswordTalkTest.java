package phuchuay.account.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;

/** A forgotten password, as it is spoken of on LINE. */
@House
class PasswordTalkTest {

  private static final String SUBJECT = "ตั้งรหัสผ่านใหม่";
  private static final String NEW = "Blue!heron-27";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Attempts attempts;
  @Autowired JdbcClient sql;

  private Person malee;

  @BeforeEach
  void malee_has_a_phone() {
    attempts.forget("mail-asked", "127.0.0.1");
    attempts.forget("password-at", "127.0.0.1");
    malee = people.somebody();
  }

  @Test
  void an_unclear_question_is_asked_back_once_and_shortly() {
    malee.says("พี่ลืมรหัสผ่านค่ะ");
    malee.hears("account/password-ask");
    malee.says("ฟฟฟ qqq zzz");
    malee.hears("account/password-ask-again");
    malee.says("ของระบบก๊าซเรือนกระจกค่ะ");
    malee.hears("account/password-ghg");
  }

  @ParameterizedTest
  @CsvSource({
    "ลืมรหัสผ่าน gpp ค่ะ, gpp",
    "ลืมรหัสผ่านระบบจัดซื้อจัดจ้างสีเขียว, gpp",
    "ลืมรหัสเข้าระบบ GHG ครับ, ghg",
    "ลืม password ระบบน้ำมัน, fuel",
    "ลืมรหัสผ่านของ smart eia ครับ, eia",
    "เข้าระบบอีไอเอไม่ได้ลืมรหัสผ่าน, eia",
    "I forgot my password for JCM, jcm",
    "ลืมพาสเวิร์ดของกรมธุรกิจพลังงาน, fuel"
  })
  void a_sentence_that_names_the_system_is_not_asked_back(String sentence, String system) {
    malee.says(sentence);
    malee.hears("account/password-" + system);
  }

  @Test
  void a_sentence_that_names_two_systems_is_asked_back() {
    malee.says("ลืมรหัสผ่าน gpp กับ eia");
    malee.hears("account/password-ask");
    malee.taps("talk=password&system=eia");
    malee.hears("account/password-eia");
  }

  @Test
  void each_system_is_told_its_own_way() {
    assertThat(card("gpp")).contains("gp.pcd.go.th", "บริการสมาชิก", "/forgot?system=gpp&ticket=");
    assertThat(card("fuel"))
        .contains("24 ชั่วโมง", "talk=officer&system=fuel", "talk=password&app=lost");
    assertThat(card("eia")).contains("/recovery?openExternalBrowser=1");
    assertThat(card("ghg")).contains("8–30").doesNotContain("/recovery");
    assertThat(card("jcm")).doesNotContain("/recovery", "gp.pcd");
  }

  private String card(String system) {
    Person somebody = people.somebody();
    return somebody.finds("talk=password&system=" + system, "(?s)(.*)");
  }

  @ParameterizedTest
  @CsvSource({
    "authenticator หาย เปลี่ยนมือถือ",
    "โทรศัพท์หายเข้า 2fa ไม่ได้",
    "recovery code หาย",
    "รหัสจากแอปไม่ตรงค่ะ",
    "lost my authenticator app"
  })
  void a_lost_app_is_another_matter_than_a_lost_password(String sentence) {
    malee.says(sentence);
    malee.hears("account/app-lost");
  }

  @Test
  void the_page_knows_the_system_and_the_phone_hears_when_there_is_a_new_password() {
    Official official = officials.of(AccountSystem.GHG);
    Visitor person = new Visitor(port);
    String page = opened();
    for (int i = 0; i < 3; i++) {
      assertThat(new Visitor(port).opens(page).body())
          .containsPattern("value=\"ghg\" selected=\"selected\"")
          .contains("name=\"ticket\"");
    }
    asks(person, page, official.mailbox().address());
    String link = official.mailbox().follows(SUBJECT, "/reset");
    assertThat(malee.answered(1)).isEmpty();

    assertThat(location(chooses(person, link))).isEqualTo("/sign-in?news=password");

    malee.hears("account/password-is-set").isHeard();
    assertThat(new Visitor(port).opens(link).statusCode()).isEqualTo(404);
    assertThat(malee.answered(0)).hasSize(2);
    assertThat(official.mailbox().reads(SUBJECT)).doesNotContain(malee.id());
  }

  @Test
  void the_answer_is_the_same_with_and_without_a_ticket_and_for_an_address_that_nobody_has() {
    Official official = officials.of(AccountSystem.GHG);
    String known = asks(new Visitor(port), opened(), official.mailbox().address());
    String unknown = asks(new Visitor(port), opened(), "nobody@agency.example");
    String bare = asks(new Visitor(port), "/forgot?system=ghg", "nobody@agency.example");
    assertThat(List.of(unknown, bare)).containsOnly(known);
  }

  @Test
  void a_ticket_that_is_too_old_changes_nothing_but_that_the_phone_is_not_told() {
    Official official = officials.of(AccountSystem.GHG);
    String page = opened();
    sql.sql("update chat_ticket set expires_at = now() where line_id = ?")
        .param(malee.id())
        .update();
    asks(new Visitor(port), page, official.mailbox().address());
    String link = official.mailbox().follows(SUBJECT, "/reset");
    assertThat(location(chooses(new Visitor(port), link))).isEqualTo("/sign-in?news=password");
    await().until(() -> official.mailbox().count("เปลี่ยนรหัสผ่านแล้ว") == 1);
    assertThat(malee.answered(1)).isEmpty();
  }

  private String opened() {
    String page =
        malee.finds(
            "talk=password&system=ghg",
            "(/forgot\\?system=ghg&ticket=[\\w-]+)&openExternalBrowser=1");
    malee.hears("account/password-ghg");
    return page;
  }

  private static String asks(Visitor person, String page, String email) {
    String ticket = page.contains("ticket=") ? LinkVisit.ticket(page) : "";
    return person
        .submits(page, "/forgot", Map.of("system", "ghg", "email", email, "ticket", ticket))
        .body();
  }

  private static HttpResponse<String> chooses(Visitor person, String link) {
    return person.submits(link, link, Map.of("password", NEW, "again", NEW));
  }
}
