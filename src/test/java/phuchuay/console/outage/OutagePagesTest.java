package phuchuay.console.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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

/** Officers say what is wrong with a system, and whoever asks in chat hears it. */
@House
class OutagePagesTest {

  private static final String PATH = "/console/outages";
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

  @Autowired private People people;
  @Autowired private Officers officers;
  @Autowired private JdbcClient sql;
  private Person malee;

  @AfterEach
  void all_is_well_for_others() {
    sql.sql("delete from outage").update();
  }

  @BeforeEach
  void nothing_is_wrong() {
    sql.sql("delete from outage").update();
    malee = people.somebody();
  }

  @Test
  void what_was_said_is_looked_at_first_then_told_to_whoever_asks_and_ended() {
    Visitor lead = officers.with(Role.SUPERVISOR);
    Map<String, String> typed = typed("gpp", "เข้าสู่ระบบไม่ได้ทั้งระบบ", 2);
    HttpResponse<String> preview = lead.submits(PATH, PATH, typed);
    assertThat(preview.body())
        .contains("ตัวอย่างก่อนแจ้ง", "data-card=", "เข้าสู่ระบบไม่ได้ทั้งระบบ");
    malee.taps("talk=service&system=gpp");
    malee.hears("console/service");
    assertThat(said()).contains("ยังไม่มีเจ้าหน้าที่แจ้งว่ามีปัญหา");

    lead.submits(PATH, PATH + "/saying", typed);
    malee.taps("talk=service&system=gpp");
    malee.hears("console/service");
    assertThat(said()).contains("⚠️ มีปัญหาอยู่", "เข้าสู่ระบบไม่ได้ทั้งระบบ", "คาดว่าใช้ได้");
    malee.says("ระบบล่มหรือเปล่าคะ");
    malee.hears("console/service-all");
    assertThat(said()).contains("⚠️ มีปัญหา 1 ระบบ");
    assertThat(lead.opens(PATH).body()).contains("⚠️ มีเหตุขัดข้อง", "แจ้งว่าใช้งานได้แล้ว");

    lead.submits(PATH, PATH + "/gpp/end", Map.of());
    malee.taps("talk=service&system=gpp");
    malee.hears("console/service");
    assertThat(said()).contains("✅ ใช้งานได้แล้ว", "เจ้าหน้าที่แจ้งเมื่อ");
    assertThat(acts()).isEqualTo(2);
    assertThat(Visitor.location(lead.submits(PATH, PATH + "/gpp/end", Map.of()))).endsWith("=over");
  }

  @Test
  void when_the_expected_end_is_over_the_bot_says_so_and_promises_nothing() {
    Visitor lead = officers.with(Role.ADMIN);
    lead.submits(PATH, PATH + "/saying", typed("eia", "ปิดปรับปรุง", 1));
    sql.sql("update outage set expected = now() - interval '1 minute'").update();
    malee.taps("talk=service&system=eia");
    malee.hears("console/service");
    assertThat(said()).contains("เลยเวลาแล้ว แต่ยังไม่มีใครแจ้งว่าใช้ได้");
  }

  @Test
  void what_cannot_be_said_is_kept_in_the_form_and_told_by_field() {
    Visitor lead = officers.with(Role.SUPERVISOR);
    Map<String, String> typed = typed("gpp", "<b>ล่ม</b>", -1);
    HttpResponse<String> wrong = lead.submits(PATH, PATH, typed);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("role=\"alert\"", "ใส่วันเวลาที่ยังมาไม่ถึง", "&lt;b&gt;ล่ม&lt;/b&gt;")
        .doesNotContain("<b>ล่ม");
    assertThat(lead.submits(PATH, PATH + "/saying", Map.of()).statusCode()).isEqualTo(422);
    assertThat(sql.sql("select count(*) from outage").query(Long.class).single()).isZero();
  }

  @Test
  void an_agent_sees_the_page_without_its_form_and_a_lead_of_another_system_cannot_say() {
    Visitor agent = officers.with(Role.AGENT);
    assertThat(agent.opens(PATH).body())
        .contains("หัวหน้าและผู้ดูแลระบบแจ้งได้")
        .doesNotContain("<textarea");
    Visitor other = officers.signsIn(Role.SUPERVISOR, AccountSystem.EIA).at();
    assertThat(other.submits(PATH, PATH + "/saying", typed("gpp", "ล่ม", 1)).statusCode())
        .isEqualTo(422);
    assertThat(other.submits(PATH, PATH + "/gpp/end", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void who_only_cannot_get_in_is_asked_which_it_is_and_the_tap_leads_on() {
    malee.says("เข้าไม่ได้ค่ะ");
    malee.hears("console/locked-out");
    malee.taps("talk=service");
    malee.hears("console/service-all");
    malee.says("เข้าระบบ ghg ไม่ได้เลย");
    malee.hears("console/locked-out");
    assertThat(said()).contains("talk=password&system=ghg");
  }

  @Test
  void who_cannot_get_into_what_is_known_to_be_down_is_told_that_at_once() {
    officers.with(Role.SUPERVISOR).submits(PATH, PATH + "/saying", typed("ghg", "เว็บล่ม", 1));
    malee.says("เข้าระบบ ghg ไม่ได้เลย");
    malee.hears("console/service");
    assertThat(said()).contains("เว็บล่ม");
  }

  private static Map<String, String> typed(String system, String words, int hoursLeft) {
    LocalDateTime now = LocalDateTime.now(ZoneId.of("Asia/Bangkok"));
    Map<String, String> typed = new HashMap<>();
    typed.put("system", system);
    typed.put("words", words);
    typed.put("since", FIELD.format(now.minusHours(3)));
    typed.put("expected", FIELD.format(now.plusHours(hoursLeft)));
    return typed;
  }

  private long acts() {
    return sql.sql(
            """
            select count(*) from audit where act like 'outage.%' and subject = 'gpp'
              and at > now() - interval '1 minute'
            """)
        .query(Long.class)
        .single();
  }

  private String said() {
    return sql.sql(
            """
            select m.body from outgoing_message m join outgoing_call c on c.id = m.call_id
            where c.line_id = ? order by c.id desc, m.position desc limit 1
            """)
        .param(malee.id())
        .query(String.class)
        .single();
  }
}
