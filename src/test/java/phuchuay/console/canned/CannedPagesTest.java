package phuchuay.console.canned;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.FormParts;
import phuchuay.cast.House;
import phuchuay.cast.MadePdf;
import phuchuay.cast.Officers;
import phuchuay.cast.SentFiles;
import phuchuay.cast.Visitor;

/** Officers write what they answer again and again, and find it while they type. */
@House
class CannedPagesTest {

  private static final String PATH = "/console/canned";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern FILE = Pattern.compile("name=\"files\" value=\"([0-9a-f-]{36})\"");

  @Autowired Officers officers;
  @Autowired CannedReplies replies;
  @Autowired JdbcClient sql;
  private String word;
  private Visitor lead;
  private Visitor agent;

  @BeforeEach
  void two_work_here() {
    word = unlike();
    lead = officers.with(Role.SUPERVISOR);
    agent = officers.signsIn(Role.AGENT, AccountSystem.GPP).at();
  }

  @AfterEach
  void nothing_is_left() {
    sql.sql("delete from canned_reply where shortcut like 'w%'").update();
  }

  @Test
  void what_a_lead_writes_everybody_finds_at_once_and_an_agent_cannot_change_it() {
    HttpResponse<String> kept = writes(lead, PATH, typed("ตอบเรื่องใหม่", "เรียน {หน่วยงาน} ค่ะ"));
    assertThat(Visitor.location(kept)).endsWith("saved=kept");

    assertThat(agent.opens(PATH + "?typed=" + word).body())
        .contains("ตอบเรื่องใหม่", "/" + word, "หัวหน้าและผู้ดูแลระบบแก้ได้");
    assertThat(agent.opens(PATH + "/pick?typed=/" + word).body())
        .contains("data-id=\"" + id(word), "data-missing=\"หน่วยงาน\"", "ยังขาด หน่วยงาน");
    assertThat(writes(agent, PATH + "/" + id(word), typed("ของฉัน", "x")).statusCode())
        .isEqualTo(404);
    assertThat(agent.submits(PATH, PATH + "/" + id(word) + "/archive", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(acts("canned.added")).isEqualTo(1);
  }

  @Test
  void an_agents_own_is_nobody_elses_even_if_they_ask_for_it_to_be_shared() {
    Map<String, String> typed = typed("ของฉัน", "สวัสดีค่ะ");
    typed.put("whose", "shared");
    writes(agent, PATH, typed);

    assertThat(agent.opens(PATH + "?show=mine&typed=" + word).body()).contains("ของฉันคนเดียว");
    assertThat(lead.opens(PATH + "?typed=" + word).body()).contains("ไม่พบคำตอบที่ตรงกัน");
    assertThat(lead.opens(PATH + "/pick?typed=" + word).body()).contains("ไม่พบ");
    assertThat(lead.opens(PATH + "/" + id(word)).statusCode()).isEqualTo(404);
    assertThat(officers.with(Role.ADMIN).opens(PATH + "/" + id(word)).statusCode()).isEqualTo(404);
  }

  @Test
  void the_facts_that_are_known_are_filled_in_where_it_is_picked() {
    writes(
        lead, PATH, typed("x", "{ระบบ} {เวลาทำการ} {หน่วยงาน} {เลขที่เรื่อง} {ชื่อเจ้าหน้าที่}"));

    String picked =
        lead.opens(PATH + "/pick?system=gpp&agency=%3Cb%3E%E0%B8%81&number=GP11&typed=" + word)
            .body();

    assertThat(picked)
        .contains("จัดซื้อสีเขียว (GPP)", "08.30", "&lt;b&gt;ก", "GP11", "สมหญิง")
        .doesNotContain("data-missing", "<b>ก");
  }

  @Test
  void what_cannot_be_kept_is_told_by_field_and_stays_in_the_form() {
    Map<String, String> typed = typed("<i>ชื่อ", "{หนวยงาน} ค่ะ");
    typed.put("shortcut", "มี เว้นวรรค");
    typed.put("label", "ปุ่มที่มีคำยาวเกินกว่ายี่สิบตัวอักษรแน่นอน");
    typed.put("says", "");
    HttpResponse<String> wrong = writes(lead, PATH, typed);

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("role=\"alert\"", "รหัสสั้นมีเว้นวรรค", "ไม่รู้จักช่องเติม หนวยงาน")
        .contains("ปุ่มต้องมีคำไม่เกิน 20", "&lt;i&gt;ชื่อ", "มี เว้นวรรค")
        .doesNotContain("<i>ชื่อ");
    assertThat(writes(lead, PATH, typed("", "")).body()).contains("ใส่ชื่อ", "ใส่ข้อความ");
  }

  @Test
  void a_shortcut_belongs_to_one_reply_of_a_system() {
    writes(lead, PATH, typed("หนึ่ง", "x"));

    HttpResponse<String> second = writes(lead, PATH, typed("สอง", "y"));

    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("มีคำตอบอื่นใช้รหัสสั้นนี้แล้ว");
    assertThat(Visitor.location(writes(agent, PATH, typed("ของฉัน", "z")))).endsWith("kept");
  }

  @Test
  void who_saves_over_anothers_change_is_shown_it_first_and_may_then_go_on() {
    writes(lead, PATH, typed("หนึ่ง", "เดิม"));
    String path = PATH + "/" + id(word);
    writes(officers.with(Role.ADMIN), path, versioned("สอง", "ของเพื่อน", 1));

    HttpResponse<String> late = writes(lead, path, versioned("สาม", "ของฉัน", 1));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("มีคนแก้คำตอบนี้", "ของเพื่อน", "ของฉัน", "value=\"2\"");
    assertThat(Visitor.location(writes(lead, path, versioned("สาม", "ของฉัน", 2))))
        .endsWith("kept");
    assertThat(lead.opens(PATH + "/pick?typed=" + word).body()).contains("ของฉัน");
  }

  @Test
  void what_is_put_away_is_offered_no_more_and_can_come_back() {
    writes(lead, PATH, typed("หนึ่ง", "x"));
    String path = PATH + "/" + id(word);

    lead.submits(PATH, path + "/archive", Map.of());

    assertThat(lead.opens(PATH + "/pick?typed=" + word).body()).contains("ไม่พบ");
    assertThat(lead.opens(PATH + "?show=archived&typed=" + word).body()).contains("นำกลับมาใช้");
    lead.submits(PATH, path + "/restoration", Map.of());
    assertThat(lead.opens(PATH + "/pick?typed=" + word).body()).contains("data-id");
    assertThat(acts("canned.archived") + acts("canned.restored")).isEqualTo(2);
  }

  @Test
  void the_preview_is_the_message_itself_and_keeps_nothing() {
    Map<String, String> typed = typed("x", "<b>{หน่วยงาน}</b>");
    typed.put("look", "yes");
    typed.put("label", "ตกลง");

    HttpResponse<String> look = writes(lead, PATH, typed);

    assertThat(look.statusCode()).isEqualTo(200);
    assertThat(look.body())
        .contains("data-card=\"{&quot;type&quot;:&quot;text&quot;", "ตกลง", "เติมตอนส่ง: หน่วยงาน")
        .doesNotContain("<b>{");
    assertThat(
            sql.sql("select count(*) from canned_reply where shortcut = ?")
                .param(word)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_file_goes_along_and_is_gone_when_it_is_left_out() {
    FormParts form = form(typed("มีไฟล์", "x"), PATH);
    HttpResponse<String> kept =
        sends(lead, PATH, form.file("files-new", "คู่มือ.pdf", MadePdf.honest(2)));
    assertThat(Visitor.location(kept)).endsWith("kept");
    UUID file = fileOf(word);

    assertThat(agent.opens(PATH + "/pick?typed=" + word).body())
        .contains("คู่มือ.pdf", file.toString(), "แนบ 1 ไฟล์");
    assertThat(agent.opens("/files/" + file).statusCode()).isEqualTo(200);

    String path = PATH + "/" + id(word);
    writes(lead, path, versioned("มีไฟล์", "x", 1));
    assertThat(agent.opens("/files/" + file).statusCode()).isEqualTo(404);
    assertThat(erased(file)).isTrue();
  }

  @Test
  void a_file_that_is_refused_is_named_and_what_came_with_it_waits_in_the_form() {
    HttpResponse<String> wrong =
        sends(
            lead,
            PATH,
            form(typed("มีไฟล์", "x"), PATH)
                .file("files-new", "ดี.pdf", MadePdf.honest(1))
                .file("files-new", "สมุด.xlsx", SentFiles.workbook()));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("ดูเหตุผลที่ช่องไฟล์", "สมุด.xlsx", "ช่องนี้รับเฉพาะ");
    Matcher waiting = FILE.matcher(wrong.body());
    assertThat(waiting.find()).isTrue();
    Map<String, String> again = typed("มีไฟล์", "x");
    again.put("files", waiting.group(1));
    assertThat(Visitor.location(writes(lead, PATH, again))).endsWith("kept");
    assertThat(fileOf(word)).hasToString(waiting.group(1));
  }

  @Test
  void whatever_is_used_often_stands_further_up() {
    Map<String, String> first = typed("หนึ่ง", "x");
    Map<String, String> second = typed("สอง", "x");
    second.put("shortcut", word + "2");
    writes(lead, PATH, first);
    writes(lead, PATH, second);

    replies.used(id(word + "2"));

    String listed = lead.opens(PATH + "?typed=" + word.substring(0, 5)).body();
    assertThat(listed).contains("ใช้แล้ว 1 ครั้ง");
    String all = lead.opens(PATH).body();
    assertThat(all.indexOf("/" + word + "2<"))
        .isPositive()
        .isLessThan(all.indexOf("/" + word + "<"));
  }

  private Map<String, String> typed(String title, String text) {
    Map<String, String> typed = new HashMap<>();
    typed.put("title", title);
    typed.put("shortcut", word);
    typed.put("system", "");
    typed.put("whose", "shared");
    typed.put("text", text);
    typed.put("place", "5000");
    return typed;
  }

  private Map<String, String> versioned(String title, String text, int version) {
    Map<String, String> typed = typed(title, text);
    typed.put("version", String.valueOf(version));
    return typed;
  }

  private HttpResponse<String> writes(Visitor who, String path, Map<String, String> typed) {
    return who.submits(PATH + "/new", path, typed);
  }

  private FormParts form(Map<String, String> typed, String path) {
    Matcher token = CSRF.matcher(lead.opens(path + "/new").body());
    assertThat(token.find()).isTrue();
    FormParts form = new FormParts().with("_csrf", token.group(1));
    typed.forEach(form::with);
    return form;
  }

  private static HttpResponse<String> sends(Visitor who, String path, FormParts form) {
    return who.sends("POST", path, form.body(), "Content-Type", FormParts.type());
  }

  /** A word of its own, in which no letter stands three times in a row: that would be one. */
  private static String unlike() {
    return "w" + String.join("k", UUID.randomUUID().toString().substring(0, 8).split(""));
  }

  private String id(String shortcut) {
    return sql.sql("select id from canned_reply where shortcut = ? limit 1")
        .param(shortcut)
        .query(String.class)
        .single();
  }

  private UUID fileOf(String shortcut) {
    return sql.sql("select file_id from canned_file where reply = ?")
        .param(id(shortcut))
        .query(UUID.class)
        .single();
  }

  private boolean erased(UUID file) {
    return sql.sql("select erased_at is not null from stored_file where id = ?")
        .param(file)
        .query(Boolean.class)
        .single();
  }

  private long acts(String act) {
    return sql.sql("select count(*) from audit where act = ? and subject = ?")
        .params(act, id(word))
        .query(Long.class)
        .single();
  }
}
