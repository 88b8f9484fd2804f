package phuchuay.console.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;

/** The list of who waits, as officers see it. */
@House
class WaitingPagesTest {

  private static final String PATH = "/console/waiting";

  @Autowired private People people;
  @Autowired private Officers officers;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void an_empty_line() {
    sql.sql("update waiting set ended_at = now(), ended_how = 'LEFT' where ended_at is null")
        .update();
  }

  @Test
  void nobody_waits_and_the_page_says_how_somebody_would() {
    assertThat(officers.with(Role.AGENT).opens(PATH).body())
        .contains("ไม่มีใครรอเจ้าหน้าที่", "คุยกับเจ้าหน้าที่");
  }

  @Test
  void the_longest_wait_stands_first_with_system_reason_topic_and_the_last_sentence_masked() {
    Person first = people.somebody();
    first.taps("talk=password&system=fuel");
    first.hears("account/password-fuel");
    first.says("คุยกับเจ้าหน้าที่ รหัสผ่านคือ Teak!parrot-1");
    await().until(() -> waits(first));
    Person second = people.somebody();
    second.taps("talk=officer&system=gpp");
    second.hears("chat/waiting");
    String page = officers.with(Role.AGENT).opens(PATH).body();
    assertThat(page.indexOf("(FUEL)")).isPositive().isLessThan(page.indexOf("(GPP)"));
    assertThat(page)
        .contains("รอเจ้าหน้าที่ 2 คน", "ลืมรหัสผ่าน", "ขอคุยกับเจ้าหน้าที่", "••••")
        .doesNotContain("Teak!parrot-1", first.id());
  }

  @Test
  void taking_care_takes_off_once_and_tells_who_waited() {
    Person malee = people.somebody();
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
    Visitor officer = officers.signsIn(Role.AGENT, AccountSystem.GPP).at();
    String act = PATH + "/" + id(malee) + "/care";
    assertThat(Visitor.location(officer.submits(PATH, act, Map.of())))
        .isEqualTo(PATH + "?cared=done");
    assertThat(officer.opens(PATH + "?cared=done").body()).contains("นำออกจากคิวแล้ว");
    malee.hears("chat/cared");
    assertThat(Visitor.location(officer.submits(PATH, act, Map.of())))
        .isEqualTo(PATH + "?cared=gone");
  }

  @Test
  void who_works_for_another_system_neither_sees_nor_takes_off() {
    Person malee = people.somebody();
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
    Visitor other = officers.signsIn(Role.AGENT, AccountSystem.EIA).at();
    assertThat(other.opens(PATH).body()).contains("ไม่มีใครรอเจ้าหน้าที่");
    other.submits(PATH, PATH + "/" + id(malee) + "/care", Map.of());
    assertThat(waits(malee)).isTrue();
  }

  @Test
  void an_auditor_looks_and_finds_no_button() {
    Person malee = people.somebody();
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
    String page = officers.with(Role.AUDITOR).opens(PATH).body();
    assertThat(page).contains("(GPP)").doesNotContain("ดูแลแล้ว");
  }

  private boolean waits(Person one) {
    return sql.sql("select exists (select from waiting where line_id = ? and ended_at is null)")
        .param(one.id())
        .query(Boolean.class)
        .single();
  }

  private long id(Person one) {
    return sql.sql("select id from waiting where line_id = ? and ended_at is null")
        .param(one.id())
        .query(Long.class)
        .single();
  }
}
