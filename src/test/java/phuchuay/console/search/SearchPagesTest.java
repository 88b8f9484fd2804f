package phuchuay.console.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Visitor;
import phuchuay.chat.MessageSearch;
import phuchuay.chat.MessageSearch.Asked;
import phuchuay.chat.search.Said;

/** The search of the desk, as officers meet it. */
@House
class SearchPagesTest {

  private static final String PATH = "/console/search";
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Instant NOON = Instant.parse("2026-11-15T05:00:00Z");

  @Autowired private Officers officers;
  @Autowired private MessageSearch search;
  @Autowired private JdbcClient sql;

  private Said malee;
  private String own;

  @BeforeEach
  void somebody() {
    malee = new Said(sql);
    own = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
  }

  @Test
  void nothing_typed_says_what_can_be_looked_for() {
    String page = officers.with(Role.AGENT).opens(PATH).body();
    assertThat(page).contains("ช่องเดียวค้นได้สี่อย่าง", "ชื่อผู้ใช้หรืออีเมลที่ครบทุกตัว", "autofocus");
    assertThat(page).doesNotContain("role=\"alert\"", "ไม่พบ");
  }

  @Test
  void a_message_is_shown_with_its_words_marked_whose_it_is_and_when_and_leads_to_its_place() {
    String event = malee.hears(NOON, "ลืม รหัสผ่าน ค่ะ " + own);
    known(1);
    String page = officers.with(Role.AGENT).opens(asks(own + " รหัสผาน")).body();
    assertThat(page)
        .contains(
            "<mark>รหัสผ่าน</mark>",
            "<mark>" + own + "</mark>",
            "ยังไม่ยืนยันตัวตน",
            "ผู้ใช้พิมพ์",
            "15 พ.ย. 2569 12.00 น.",
            "/console/desk/" + malee.conversation() + "?at=" + event)
        .doesNotContain(malee.lineId());
  }

  @Test
  void hostile_words_and_names_are_only_text() {
    malee.hears(NOON, "<script>alert(1)</script> <b>" + own + "</b> \\\" onmouseover=x");
    known(1);
    String page = officers.with(Role.AGENT).opens(asks("script alert " + own)).body();
    assertThat(page)
        .contains("&lt;<mark>script</mark>&gt;", "&lt;b&gt;<mark>" + own)
        .doesNotContain("<script>alert", "<b>" + own);
    assertThat(officers.with(Role.AGENT).opens(asks("\"><svg onload=alert(1)>")).body())
        .doesNotContain("<svg onload")
        .contains("&quot;&gt;&lt;svg onload");
  }

  @Test
  void who_works_for_one_system_sees_its_conversations_and_those_of_nobody() {
    Said other = new Said(sql);
    malee.waitsFor("gpp");
    other.waitsFor("eia");
    malee.hears(NOON, "ของมาลี " + own);
    other.hears(NOON, "ของคนอื่น " + own);
    known(2);
    Visitor gpp = officers.signsIn(Role.AGENT, AccountSystem.GPP).at();
    assertThat(gpp.opens(asks(own)).body()).contains("ของมาลี").doesNotContain("ของคนอื่น");
    assertThat(gpp.opens(asks(own) + "&system=eia").body()).doesNotContain("ของคนอื่น");
    assertThat(gpp.opens(asks(own) + "&in=" + other.conversation()).body())
        .contains("ไม่พบ")
        .doesNotContain("ของคนอื่น");
    assertThat(officers.with(Role.AUDITOR).opens(asks(own)).body())
        .contains("ของมาลี", "ของคนอื่น");
  }

  @Test
  void within_one_conversation_only_its_messages_are_looked_for() {
    Said other = new Said(sql);
    malee.hears(NOON, "ของมาลี " + own);
    other.hears(NOON, "ของคนอื่น " + own);
    known(2);
    String page =
        officers.with(Role.AGENT).opens(asks(own) + "&in=" + malee.conversation()).body();
    assertThat(page)
        .contains("ค้นในแชตนี้", "ของมาลี", "/console/desk/" + malee.conversation() + "\"")
        .doesNotContain("ของคนอื่น");
  }

  @Test
  void older_messages_are_one_page_further() {
    for (int i = 0; i < SearchForm.ON_A_PAGE + 2; i++) {
      malee.hears(NOON.plusSeconds(i), "ครั้งที่ " + i + "ฯ " + own);
    }
    known(SearchForm.ON_A_PAGE + 2);
    Visitor agent = officers.with(Role.AGENT);
    String page = agent.opens(asks(own)).body();
    assertThat(page).contains("ครั้งที่ 21ฯ", "ดูข้อความเก่ากว่านี้").doesNotContain("ครั้งที่ 1ฯ");
    String older = page.replaceAll("(?s).*href=\"([^\"]+)\" rel=\"next\".*", "$1");
    assertThat(agent.opens(older.replace("&amp;", "&")).body())
        .contains("ครั้งที่ 1ฯ", "กลับไปข้อความล่าสุด")
        .doesNotContain("ครั้งที่ 21ฯ", "ดูข้อความเก่ากว่านี้");
  }

  @Test
  void messages_are_narrowed_by_who_said_them_and_by_days_of_the_buddhist_era() {
    malee.hears(NOON, "ถามว่า " + own);
    malee.says(NOON.plusSeconds(1), "ACCEPTED", "{\"type\":\"text\",\"text\":\"ตอบว่า " + own + "\"}");
    known(1);
    Visitor agent = officers.with(Role.AGENT);
    assertThat(agent.opens(asks(own) + "&by=person").body())
        .contains("ถามว่า")
        .doesNotContain("ตอบว่า");
    assertThat(agent.opens(asks(own) + "&from=" + encoded("๑๕/๑๑/๒๕๖๙") + "&until=15/11/2569").body())
        .contains("ถามว่า");
    assertThat(agent.opens(asks(own) + "&from=16/11/2569").body())
        .contains("ไม่พบ", "ค้นใหม่โดยไม่จำกัดผล");
  }

  @Test
  void a_day_that_is_none_is_said_so_and_what_was_typed_stays() {
    var answer = officers.with(Role.AGENT).opens(asks(own) + "&from=31/2/2569");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("role=\"alert\"", "value=\"31/2/2569\"", "value=\"" + own + "\"", "aria-invalid");
  }

  @Test
  void a_search_is_written_down_without_its_words() {
    Officers.Officer officer = officers.signsIn(Role.AGENT);
    officer.at().opens(asks(own));
    List<String> acts =
        sql.sql("select details::text from audit where actor = ? and act = 'search.made'")
            .param(officer.id().toString())
            .query(String.class)
            .list();
    assertThat(acts).hasSize(1);
    assertThat(acts.getFirst()).contains("\"messages\": 0").doesNotContain(own);
  }

  @Test
  void nothing_found_says_what_to_do_next() {
    assertThat(officers.signsIn(Role.AGENT, AccountSystem.GPP).at().opens(asks(own)).body())
        .contains("ไม่พบ &quot;" + own, "ลองคำที่สั้นลง", "คุณเห็นเฉพาะระบบที่คุณดูแล");
  }

  private void known(int many) {
    await()
        .atMost(PATIENCE)
        .until(() -> search.find(Asked.of(own, 99), lines -> lines).hits().size() >= many);
  }

  private static String asks(String typed) {
    return PATH + "?q=" + encoded(typed);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
