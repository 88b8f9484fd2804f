package phuchuay.console.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.cast.FakeLine.PUSH;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Officials;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;

/** The board's troubles, one at a time: what staff see, and what their clicks do. */
@House
class TroublePagesTest {

  @Autowired private People people;
  @Autowired private Officers officers;
  @Autowired private Officials officials;
  @Autowired private JdbcClient sql;
  private Person malee;

  @BeforeEach
  void somebody_known() {
    malee = people.somebody();
    malee.follows();
    malee.hears("chat/welcome");
  }

  @Test
  void an_officer_sends_what_line_refused_once_more_and_a_second_click_does_nothing() {
    String path = "/console/sends/" + left("PUSH", "REFUSED", "chat/help", false);
    Visitor officer = officers.with(Role.AGENT);
    assertThat(officer.opens("/console").body()).contains(path, "สิ่งที่บอตช่วยได้");
    assertThat(officer.opens(path).body())
        .contains("LINE ไม่รับข้อความนี้", "ส่งใหม่เป็นข้อความใหม่", "นับโควตา 1 ครั้ง")
        .contains("ผู้ใช้ LINE ที่ยังไม่เชื่อมบัญชี")
        .doesNotContain("ตรวจแล้ว ผู้รับได้ข้อความ", "คำลับ", malee.id());
    HttpResponse<String> again = officer.submits("/console", path + "/repetition", Map.of());
    assertThat(Visitor.location(again)).endsWith("/console?done=again");
    HttpResponse<String> twice = officer.submits("/console", path + "/repetition", Map.of());
    assertThat(Visitor.location(twice)).endsWith("/console?done=gone");
    malee.hears("chat/help");
    assertThat(FakeLine.requests(PUSH, malee.id())).hasSize(1);
    assertThat(officer.opens("/console?done=again").body())
        .contains("ส่งใหม่แล้ว")
        .doesNotContain(path);
    assertThat(officer.opens(path).statusCode()).isEqualTo(404);
  }

  @Test
  void what_may_have_arrived_is_sent_again_only_with_a_mark_that_it_did_not() {
    String path = "/console/sends/" + left("REPLY", "UNKNOWN", "chat/help", false);
    Visitor officer = officers.with(Role.AGENT);
    assertThat(officer.opens(path).body()).contains("เขาจะได้รับซ้ำ", "ตรวจแล้วว่ายังไม่ถึงผู้รับ");
    HttpResponse<String> unchecked = officer.submits("/console", path + "/repetition", Map.of());
    assertThat(unchecked.statusCode()).isEqualTo(422);
    assertThat(unchecked.body()).contains("role=\"alert\"", "ต้องตรวจกับผู้รับก่อน");
    assertThat(FakeLine.requests(PUSH, malee.id())).isEmpty();
    officer.submits("/console", path + "/repetition", Map.of("checked", "true"));
    malee.hears("chat/help");
  }

  @Test
  void an_officer_writes_down_that_it_arrived_or_why_it_is_left() {
    Visitor officer = officers.with(Role.AGENT);
    String arrived = "/console/sends/" + left("REPLY", "UNKNOWN", "chat/help", false);
    assertThat(Visitor.location(officer.submits("/console", arrived + "/arrival", Map.of())))
        .endsWith("=arrived");
    String left = "/console/sends/" + left("REPLY", "UNKNOWN", "chat/help", false);
    HttpResponse<String> silent =
        officer.submits("/console", left + "/closing", Map.of("reason", " "));
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("ยังไม่ได้ปิดเรื่อง");
    officer.submits("/console", left + "/closing", Map.of("reason", "โทรแจ้งแล้ว"));
    assertThat(officer.opens("/console").body()).doesNotContain(left, arrived);
  }

  @Test
  void a_secret_is_made_anew_where_it_came_from() {
    String path = "/console/sends/" + left("PUSH", "REFUSED", "registration/code-issued", true);
    assertThat(officers.with(Role.AGENT).opens(path).body())
        .contains("สร้างใหม่จากหน้าต้นเรื่อง", "href=\"/console/registration/codes\"")
        .doesNotContain("/repetition");
  }

  @Test
  void who_only_looks_and_who_works_for_another_system_cannot_decide() {
    String path = "/console/sends/" + left("REPLY", "UNKNOWN", "chat/help", false);
    Visitor auditor = officers.with(Role.AUDITOR);
    assertThat(auditor.opens(path).body())
        .contains("ดูได้อย่างเดียว")
        .doesNotContain("<form class");
    assertThat(auditor.submits("/console", path + "/arrival", Map.of()).statusCode())
        .isEqualTo(403);
    sql.sql(
            """
            insert into line_link (id, account, line_id, how, ending_mark, linked_at, proven_at)
            values (gen_random_uuid(), ?, ?, 'MAIL', decode(md5(random()::text), 'hex'), now(), now())
            """)
        .params(officials.of(AccountSystem.GPP).id(), malee.id())
        .update();
    Visitor other = officers.signsIn(Role.AGENT, AccountSystem.EIA).at();
    assertThat(other.opens(path).body())
        .contains("ผู้ใช้ของระบบที่คุณไม่ได้ดูแล", "ดูได้อย่างเดียว");
    assertThat(other.submits("/console", path + "/arrival", Map.of()).statusCode()).isEqualTo(404);
    Visitor theirs = officers.signsIn(Role.AGENT, AccountSystem.GPP).at();
    assertThat(theirs.opens(path).body()).contains("มา•••• ใจ•••• (GPP)");
  }

  @Test
  void a_leader_lets_a_parked_event_be_heard_again_and_an_agent_only_looks() {
    String path = "/console/parked/" + parked();
    Visitor agent = officers.with(Role.AGENT);
    assertThat(agent.opens(path).body())
        .contains("กดปุ่มหรือเมนู", "NullPointerException at Talk", "ดูได้อย่างเดียว")
        .doesNotContain("/hearing", malee.id());
    assertThat(agent.submits("/console", path + "/hearing", Map.of()).statusCode()).isEqualTo(403);
    Visitor lead = officers.with(Role.SUPERVISOR);
    assertThat(lead.opens("/console").body()).contains(path);
    HttpResponse<String> heard = lead.submits("/console", path + "/hearing", Map.of());
    assertThat(Visitor.location(heard)).endsWith("/console?done=heard");
    malee.hears("chat/help");
    HttpResponse<String> twice = lead.submits("/console", path + "/hearing", Map.of());
    assertThat(Visitor.location(twice)).endsWith("/console?done=gone");
  }

  @Test
  void a_leader_closes_a_parked_event_with_a_reason() {
    String path = "/console/parked/" + parked();
    Visitor lead = officers.with(Role.SUPERVISOR);
    assertThat(lead.submits("/console", path + "/closing", Map.of()).statusCode()).isEqualTo(422);
    lead.submits("/console", path + "/closing", Map.of("reason", "โทรแจ้งแล้ว"));
    assertThat(lead.opens("/console").body()).doesNotContain(path);
    assertThat(lead.opens(path).statusCode()).isEqualTo(404);
  }

  private String parked() {
    malee.taps("talk=help");
    malee.hears("chat/help");
    return sql.sql(
            """
            update incoming set state = 'PARKED', attempts = 3, reason = 'NullPointerException at Talk'
            where line_id = ? and kind = 'postback' returning event_id
            """)
        .param(malee.id())
        .query(String.class)
        .single();
  }

  private long left(String kind, String state, String template, boolean secret) {
    return sql.sql(
            """
            with call as (
              insert into outgoing_call (conversation_id, line_id, kind, retry_key, state, reason, created_at,
                                         first_tried_at, next_try_at, settled_at)
              select id, line_id, :kind, :key, :state, 'HTTP 400', now(), now(), now(), now()
              from conversation where line_id = :line returning id
            ),
            said as (
              insert into outgoing_message (call_id, position, template, template_version, fills, body, secret)
              select id, 1, :template, '1', '{}', '{"type":"text","text":"คำลับ"}', :secret from call
            )
            select id from call
            """)
        .param("kind", kind)
        .param("key", UUID.randomUUID())
        .param("state", state)
        .param("line", malee.id())
        .param("template", template)
        .param("secret", secret)
        .query(Long.class)
        .single();
  }
}
