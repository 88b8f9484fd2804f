package phuchuay.console.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import phuchuay.platform.days.TestHours;

/** Leaders set when officers answer, and whoever asks in chat hears it. */
@House
class HoursPagesTest {

  private static final String PATH = "/console/hours";

  @Autowired private People people;
  @Autowired private Officers officers;
  @Autowired private TestHours hours;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void as_settings_say() {
    hours.clear();
  }

  @AfterEach
  void and_again_for_others() {
    hours.clear();
  }

  @Test
  void what_a_leader_sets_is_looked_at_first_then_told_to_whoever_asks_and_written_down() {
    Visitor lead = officers.with(Role.SUPERVISOR);
    Map<String, String> typed = typed("gpp", "9.15", "15.45", seen(lead, "gpp"));
    HttpResponse<String> preview = lead.submits(PATH, PATH, typed);
    assertThat(preview.body())
        .contains("ดูก่อนบันทึก", "data-card=", "วันจันทร์ 09.15–12.00 น. และ 13.00–15.45 น.")
        .contains("08.30–12.00 น. และ 13.00–16.30 น.", "เข้าคิวเจ้าหน้าที่แล้ว คุณอยู่คิวที่");
    assertThat(asked("gpp")).contains("08.30–12.00 น. และ 13.00–16.30 น.");

    HttpResponse<String> saved = lead.submits(PATH, PATH + "/changes", typed);
    assertThat(Visitor.location(saved)).endsWith(PATH + "?saved=gpp");
    assertThat(asked("gpp"))
        .contains("วันจันทร์ 09.15–12.00 น. และ 13.00–15.45 น.")
        .doesNotContain("ไม่ได้ระบุไว้");
    assertThat(details()).contains("08.30–12.00 น. และ 13.00–16.30 น.", "วันจันทร์ 09.15–12.00 น.");
    assertThat(lead.opens(PATH).body()).contains("วันจันทร์ 09.15–12.00 น. และ 13.00–15.45 น.");
  }

  @Test
  void every_instance_knows_it() {
    TestHours.Elsewhere other = hours.elsewhere();
    assertThat(other.words("jcm")).contains("16.30");
    Visitor lead = officers.with(Role.ADMIN);
    lead.submits(PATH, PATH + "/changes", typed("jcm", "10.00", "14.00", seen(lead, "jcm")));
    assertThat(other.words("jcm")).contains("16.30");
    other.follows();
    assertThat(other.words("jcm")).contains("10.00").contains("14.00");
  }

  @Test
  void the_same_hours_again_are_no_change_and_who_was_overtaken_is_told() {
    Visitor lead = officers.with(Role.SUPERVISOR);
    String seen = seen(lead, "ghg");
    lead.submits(PATH, PATH + "/changes", typed("ghg", "9.00", "15.00", seen));
    HttpResponse<String> twice =
        lead.submits(PATH, PATH + "/changes", typed("ghg", "9.00", "15.00", seen));
    assertThat(Visitor.location(twice)).contains("saved");
    HttpResponse<String> late =
        lead.submits(PATH, PATH + "/changes", typed("ghg", "7.00", "14.00", seen));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("role=\"alert\"", "มีคนแก้เวลานี้ระหว่างที่คุณดูอยู่", "07.00");
    assertThat(changes("ghg")).isEqualTo(1);
    Matcher now = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(late.body());
    assertThat(now.find()).isTrue();
    lead.submits(PATH, PATH + "/changes", typed("ghg", "7.00", "14.00", now.group(1)));
    assertThat(changes("ghg")).isEqualTo(2);
  }

  @Test
  void what_no_day_has_is_told_by_field_and_what_was_typed_stays() {
    Visitor lead = officers.with(Role.SUPERVISOR);
    Map<String, String> typed = typed("gpp", "25.00", "15.45", "0");
    HttpResponse<String> wrong = lead.submits(PATH, PATH, typed);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("role=\"alert\"", "อ่านเวลาไม่ได้", "open-wrong", "value=\"25.00\"");
    Map<String, String> crossed = typed("gpp", "16.00", "15.45", "0");
    assertThat(lead.submits(PATH, PATH + "/changes", crossed).body())
        .contains("เวลานี้ต้องหลังเวลาก่อนหน้า", "from-wrong");
    crossed.put("days", "9");
    assertThat(lead.submits(PATH, PATH, crossed).body()).contains("เลือกอย่างน้อยหนึ่งวัน");
    assertThat(changes("gpp")).isZero();
  }

  @Test
  void thai_digits_and_times_without_a_point_are_read() {
    Visitor lead = officers.with(Role.SUPERVISOR);
    assertThat(lead.submits(PATH, PATH, typed("gpp", "๐๘๐๐", "14:30", "0")).body())
        .contains("วันจันทร์ 08.00–12.00 น. และ 13.00–14.30 น.");
  }

  @Test
  void an_agent_reads_and_a_lead_of_another_system_cannot_set() {
    Visitor agent = officers.with(Role.AGENT);
    assertThat(agent.opens(PATH + "?change=gpp").body())
        .contains("หัวหน้าและผู้ดูแลระบบแก้ได้", "ถ้าถามตอนนี้ บอตจะบอกว่า")
        .doesNotContain("<fieldset");
    Visitor other = officers.signsIn(Role.SUPERVISOR, AccountSystem.EIA).at();
    assertThat(other.opens(PATH + "?change=gpp").body()).doesNotContain("<fieldset");
    assertThat(
            other.submits(PATH, PATH + "/changes", typed("gpp", "9.00", "15.00", "0")).statusCode())
        .isEqualTo(422);
    assertThat(changes("gpp")).isZero();
  }

  private static Map<String, String> typed(String system, String open, String close, String seen) {
    Map<String, String> typed = new HashMap<>();
    typed.put("system", system);
    typed.put("days", "1");
    typed.put("open", open);
    typed.put("close", close);
    typed.put("lunch", "true");
    typed.put("from", "12.00");
    typed.put("until", "13.00");
    typed.put("stated", "true");
    typed.put("seen", seen);
    return typed;
  }

  private static String seen(Visitor lead, String system) {
    String page = lead.opens(PATH + "?change=" + system).body();
    Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(page);
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  /** What the bot tells somebody new who asks for an officer. */
  private String asked(String system) {
    Person somebody = people.somebody();
    somebody.taps("talk=officer&system=" + system);
    somebody.hears("chat/waiting");
    return sql.sql(
            """
            select m.body from outgoing_message m join outgoing_call c on c.id = m.call_id
            where c.line_id = ? order by c.id desc limit 1
            """)
        .param(somebody.id())
        .query(String.class)
        .single();
  }

  private String details() {
    return sql.sql(
            "select details::text from audit where act = 'hours.changed' order by id desc limit 1")
        .query(String.class)
        .single();
  }

  private long changes(String system) {
    return sql.sql(
            "select count(*) from audit where act = 'hours.changed' and subject = ? and at >= ?")
        .params(system, hours.cleared())
        .query(Long.class)
        .single();
  }
}
