package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.LineRules;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.platform.Secret;
import phuchuay.platform.Words;

/** What officers say arrives whole, under their name, and its links are hidden wherever kept. */
@House
class OfficerSaysTest {

  private static final String TOKEN = "https://agency.example/handed/" + "k".repeat(32);
  private static final Handed.Link LINK =
      new Handed.Link(
          UUID.randomUUID(),
          new Secret(TOKEN),
          new Secret(TOKEN + "/picture"),
          new Secret(TOKEN + "/preview"),
          Instant.parse("2026-12-27T03:00:00Z"));

  @Autowired OfficerSays says;
  @Autowired Conversations conversations;
  @Autowired People people;
  @Autowired Words words;
  @Autowired JdbcClient sql;

  @Test
  void words_a_file_and_a_picture_reach_the_phone_and_their_links_nothing_else() {
    Person malee = people.somebody();
    malee.follows();
    malee.hears("chat/welcome");

    conversations.say(
        malee.id(),
        List.of(
            says.text("gpp", "ใบตอบค่ะ", List.of(new OfficerSays.Choice("ได้แล้ว", "ได้แล้วค่ะ"))),
            says.file("gpp", new OfficerSays.File("ใบตอบ.pdf", "221 KB"), LINK),
            says.picture("gpp", LINK)));

    malee.hears("chat/officer-text", "chat/officer-file", "chat/officer-picture");
    String sent = FakeLine.requests(FakeLine.PUSH, malee.id()).getFirst().getBodyAsString();
    assertThat(sent)
        .contains("เจ้าหน้าที่ GPP", "ได้แล้วค่ะ", TOKEN + "?openExternalBrowser=1")
        .contains(TOKEN + "/picture\"", TOKEN + "/preview\"", "27 ธ.ค. 2569", "221 KB");
    assertThat(kept(malee)).contains("••••", "ใบตอบ.pdf").doesNotContain("kkkkk");
  }

  @Test
  void every_one_keeps_lines_rules_and_its_buttons_name_what_they_are_about() {
    List<Say> all =
        List.of(
            says.card("eia", "ส่งรายงาน", "ยื่นที่เว็บ", buttons()),
            says.card("", "ส่งรายงาน", "ยื่นที่เว็บ", List.of()),
            says.taken("fuel"),
            says.closingQuestion("gpp", "17"),
            says.rating("gpp", "17"),
            says.closed("17"),
            says.reopened(),
            says.handedBack(),
            says.requeued("jcm", 3),
            says.text("", "x", List.of()));

    assertThat(all).allSatisfy(say -> assertThat(LineRules.broken(messages(say))).isEmpty());
    assertThat(messages(says.closingQuestion("gpp", "17")).toString())
        .contains("talk=closing&did=yes&care=17", "talk=closing&did=no&care=17");
    assertThat(messages(says.rating("gpp", "17")).toString())
        .contains("score=5&care=17", "score=1&care=17", "5 · ดีมาก", "1 · แย่");
    assertThat(messages(says.requeued("jcm", 3)).toString())
        .contains("คิวที่ 3", "talk=officer&system=jcm&do=contact");
  }

  @Test
  void an_officers_name_is_short_enough_for_line_whatever_the_system() {
    assertThat(SystemNames.ALL)
        .allSatisfy(system -> assertThat(says.sender(system).length()).isLessThanOrEqualTo(20));
    assertThat(says.sender("")).isEqualTo("เจ้าหน้าที่");
    assertThat(says.sender("eia")).isEqualTo("เจ้าหน้าที่ EIA");
  }

  private static List<OfficerSays.Button> buttons() {
    return List.of(
        new OfficerSays.Button("เปิดเว็บ", "https://agency.example/", ""),
        new OfficerSays.Button("ถามต่อ", "", "ขอถามต่อค่ะ"));
  }

  private List<String> messages(Say say) {
    return words.chat(say.template(), say.fills()).messages();
  }

  private String kept(Person whom) {
    return sql.sql(
            """
            select string_agg(m.body || m.fills::text, ' ') from outgoing_message m
            join outgoing_call c on c.id = m.call_id where c.line_id = ?
            """)
        .param(whom.id())
        .query(String.class)
        .single();
  }
}
