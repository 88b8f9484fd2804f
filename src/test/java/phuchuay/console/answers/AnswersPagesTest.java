package phuchuay.console.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
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
import phuchuay.faq.Answers;
import phuchuay.faq.Entry;

/** Officers look at answers, change them after trying them out, and the bot answers with them. */
@House
class AnswersPagesTest {

  private static final String PATH = "/console/answers";
  private static final String TRAINING = "gpp/training";
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  @Autowired private People people;
  @Autowired private Officers officers;
  @Autowired private Answers answers;
  @Autowired private JdbcClient sql;

  @AfterEach
  void as_the_files_have_it() {
    sql.sql("delete from faq_edit").update();
    sql.sql("delete from faq_past").update();
  }

  @Test
  void all_answers_are_listed_by_system_and_found_in_the_words_of_people() {
    Visitor agent = officers.with(Role.AGENT);
    String all = agent.opens(PATH).body();
    assertThat(all).contains("หน้า 1 จาก", "ตามไฟล์", "พ.ย. 2569").doesNotContain("เพิ่มคำตอบใหม่");
    String gpp = agent.opens(PATH + "?system=gpp").body();
    assertThat(gpp).contains(TRAINING).doesNotContain("id=eia/");
    assertThat(agent.opens(PATH + "?system=gpp&number=99").statusCode()).isEqualTo(200);

    String found = agent.opens(PATH + "?q=" + encoded("แอคติเวทโค้ดเอาไว้ไรอะ")).body();
    assertThat(found.indexOf("gpp/activate-code-what")).isPositive();
    assertThat(found).contains("ถ้าคนพิมพ์อย่างนี้ในแชต บอต");
    assertThat(agent.opens(PATH + "?state=CHANGED").body()).contains("ไม่มีคำตอบที่ตรง");
    assertThat(agent.opens(PATH + "/one?id=" + TRAINING).body())
        .contains("data-shown=", "ถามแบบอื่น (8)", "002 §1", "หัวหน้าและผู้ดูแลระบบ")
        .doesNotContain("แก้คำตอบนี้");
    assertThat(agent.opens(PATH + "/one?id=gpp/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_published_is_what_the_bot_answers_and_what_stands_in_the_audit() {
    Visitor lead = officers.signsIn(Role.SUPERVISOR, AccountSystem.GPP).at();
    Map<String, String> typed = typed(lead, "/edit?id=" + TRAINING);
    String words = "อบรมครั้งต่อไปวันที่ 15 ม.ค. 2570\nสมัครที่ลิงก์ด้านล่าง";
    typed.put("answer", words);
    typed.put("label1", "สมัครอบรม");
    typed.put("url1", "https://www.pcd.go.th/training");

    HttpResponse<String> shown = lead.submits(PATH, PATH + "/preview", typed);
    assertThat(shown.body())
        .contains("15 ม.ค. 2570", "https://www.pcd.go.th/training", "talk=faq&helped=yes");
    HttpResponse<String> check = lead.submits(PATH, PATH + "/check", typed);
    assertThat(check.body())
        .contains("✅ ทุกข้อความยังได้คำตอบเดิม", "15 ม.ค. 2570")
        .doesNotContain("name=\"sure\"");
    assertThat(sql.sql("select count(*) from faq_edit").query(Long.class).single()).isZero();

    HttpResponse<String> published = lead.submits(PATH, PATH + "/publication", typed);
    assertThat(Visitor.location(published)).endsWith("saved=changed");
    assertThat(lead.opens(Visitor.location(published)).body())
        .contains("เผยแพร่แล้ว", "แก้แล้ว", "แก้ที่โต๊ะเมื่อ", "สมหญิง");
    assertThat(lead.opens(PATH + "?state=CHANGED").body()).contains(TRAINING);
    assertThat(acts("faq.changed")).isPositive();

    await().atMost(Duration.ofSeconds(20)).until(() -> said(TRAINING).equals(words));
    Person malee = people.somebody();
    assertThat(malee.saysAndFinds("GPP มีอบรมหรือสัมมนาสอนใช้ระบบไหม", "อบรมครั้งต่อไป"))
        .isNotEmpty();
    malee.hears("faq/answer");

    assertThat(Visitor.location(lead.submits(PATH, PATH + "/publication", typed)))
        .as("who presses twice is told that it is published")
        .endsWith("saved=changed");
  }

  @Test
  void what_is_wrong_is_told_by_its_field_and_what_was_typed_is_kept() {
    Visitor lead = officers.with(Role.SUPERVISOR);
    Map<String, String> typed =
        typed(lead, "/new?system=ghg&question=" + encoded("ปลูกต้นไม้นับไหม"));
    assertThat(typed).containsEntry("system", "ghg").containsEntry("question", "ปลูกต้นไม้นับไหม");
    typed.put("answer", "เลขของฉัน 1-1037-02071-81-1");
    typed.put("label1", "เว็บ");
    typed.put("url1", "javascript:alert(1)");
    typed.put("englishAnswer", "Half of it");
    typed.put("also", "ปลูกป่า\nปลูกป่านับไหม");

    HttpResponse<String> again = lead.submits(PATH, PATH + "/check", typed);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("role=\"alert\"", "สิ่งที่พิมพ์ยังอยู่ครบ", "id=\"answer-wrong\"")
        .contains("id=\"link1-wrong\"", "id=\"english-question-wrong\"")
        .contains("javascript:alert(1)", "Half of it", "ปลูกป่า\nปลูกป่านับไหม");
    typed.put("look", "yes");
    assertThat(lead.submits(PATH, PATH + "/check", typed).statusCode())
        .as("looking asks for nothing yet")
        .isEqualTo(200);
    assertThat(sql.sql("select count(*) from faq_edit").query(Long.class).single()).isZero();
  }

  @Test
  void who_would_take_messages_from_other_answers_must_say_why() {
    Visitor lead = officers.with(Role.ADMIN);
    Map<String, String> typed = typed(lead, "/edit?id=" + TRAINING);
    typed.put("question", "ตู้ปลาในสำนักงานต้องรายงานไหม");
    typed.put("also", "activate code คืออะไร");

    HttpResponse<String> check = lead.submits(PATH, PATH + "/check", typed);
    assertThat(check.body())
        .contains("ข้อความจะไม่ได้คำตอบเดิม", "GPP มีอบรมหรือสัมมนาสอนใช้ระบบไหม")
        .contains("name=\"sure\"", "คำพูดในข้อนี้ที่ยังไปถึงคำตอบอื่น");
    typed.put("sure", "yes");
    HttpResponse<String> refused = lead.submits(PATH, PATH + "/publication", typed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("ยืนยันและบอกเหตุผลก่อน");
    typed.put("reason", "เลิกอบรมแล้ว");
    assertThat(Visitor.location(lead.submits(PATH, PATH + "/publication", typed)))
        .endsWith("saved=changed");
    assertThat(
            sql.sql(
                    "select details::text from audit where act = 'faq.changed' order by id desc"
                        + " limit 1")
                .query(String.class)
                .single())
        .contains("เลิกอบรมแล้ว", "\"breaks\"");
  }

  @Test
  void the_second_of_two_editors_sees_both_versions_and_decides() {
    Visitor first = officers.with(Role.SUPERVISOR);
    Visitor second = officers.with(Role.SUPERVISOR);
    Map<String, String> hers = typed(first, "/edit?id=" + TRAINING);
    Map<String, String> his = typed(second, "/edit?id=" + TRAINING);
    hers.put("source", "ประกาศกรม");
    his.put("audience", "ผู้สนใจอบรม");
    first.submits(PATH, PATH + "/publication", hers);

    HttpResponse<String> told = second.submits(PATH, PATH + "/publication", his);
    assertThat(told.statusCode()).isEqualTo(409);
    assertThat(told.body())
        .contains("มีคนเผยแพร่คำตอบนี้ไปก่อน", "สมหญิง", "ประกาศกรม", "ผู้สนใจอบรม");
    assertThat(entry()).isEqualTo("ประกาศกรม");
    his.put("seen", found(SEEN, told.body()));
    assertThat(Visitor.location(second.submits(PATH, PATH + "/publication", his)))
        .endsWith("saved=changed");
    assertThat(second.opens(PATH + "/one?id=" + TRAINING).body()).contains("คำตอบก่อนหน้านี้");
  }

  @Test
  void an_answer_is_withdrawn_brought_back_and_set_back_to_its_file_each_asked_once_more() {
    Visitor lead = officers.with(Role.SUPERVISOR);
    HttpResponse<String> asked = acts(lead, "withdrawal", Map.of());
    assertThat(asked.body()).contains("ข้อความจะไม่ได้คำตอบเดิม", "name=\"really\"");
    Map<String, String> agreed = Map.of("really", "yes", "sure", "yes", "reason", "ซ้ำกับข้ออื่น");
    assertThat(acts(lead, "withdrawal", Map.of("really", "yes")).statusCode()).isEqualTo(422);
    assertThat(Visitor.location(acts(lead, "withdrawal", agreed))).endsWith("saved=withdrawal");
    assertThat(lead.opens(PATH + "?state=WITHDRAWN").body()).contains(TRAINING);
    assertThat(Visitor.location(acts(lead, "withdrawal", agreed))).endsWith("saved=overtaken");

    assertThat(Visitor.location(acts(lead, "return", agreed))).endsWith("saved=return");
    Map<String, String> typed = typed(lead, "/edit?id=" + TRAINING);
    typed.put("source", "ประกาศกรม");
    lead.submits(PATH, PATH + "/publication", typed);
    assertThat(Visitor.location(acts(lead, "restoration", agreed))).endsWith("saved=restoration");
    assertThat(lead.opens(PATH + "/one?id=" + TRAINING).body())
        .contains("ตามไฟล์", "คำตอบก่อนหน้านี้");
    assertThat(acts("faq.withdrawn") * acts("faq.brought-back") * acts("faq.restored"))
        .isPositive();
  }

  @Test
  void what_nobody_could_answer_leads_to_a_new_answer_or_into_one_that_is_near() {
    sql.sql("delete from faq_asked").update();
    Person malee = people.somebody();
    malee.says("ฟฟฟ qqq zzz");
    malee.isHeard();
    Person somchai = people.somebody();
    somchai.says("ฟฟฟ qqq zzz  ");
    somchai.isHeard();

    Visitor lead = officers.with(Role.SUPERVISOR);
    String gaps = lead.opens(PATH + "/gaps").body();
    assertThat(gaps).contains("ฟฟฟ qqq zzz", "2 ครั้ง", "ตอบเรื่องนี้");
    assertThat(officers.with(Role.AGENT).opens(PATH + "/gaps").body())
        .contains("ฟฟฟ qqq zzz")
        .doesNotContain("ตอบเรื่องนี้");
    Matcher way = Pattern.compile("href=\"(/console/answers/new[^\"]+)\"").matcher(gaps);
    assertThat(way.find()).isTrue();
    assertThat(lead.opens(way.group(1).replace("&amp;", "&")).body())
        .contains("value=\"ฟฟฟ qqq zzz\"");
    assertThat(lead.opens(PATH + "/edit?id=" + TRAINING + "&also=" + encoded("ตู้ปลา")).body())
        .contains("\nตู้ปลา</textarea>");
  }

  @Test
  void every_answer_that_we_have_can_be_opened_and_sent_as_it_is() {
    assertThat(answers.all()).hasSizeGreaterThan(200);
    Map<String, Map<String, String>> refused = new HashMap<>();
    for (Entry entry : answers.all()) {
      Set<String> links = entry.links().stream().map(Entry.Link::url).collect(Collectors.toSet());
      AnswerForm form = AnswerForm.of(entry, 0);
      refused.put(entry.id(), Mistakes.in(form, AnswersController.systems(), links));
    }
    refused.values().removeIf(Map::isEmpty);
    assertThat(refused).isEmpty();
  }

  @Test
  void who_works_for_another_system_reads_and_changes_nothing() {
    Visitor other = officers.signsIn(Role.SUPERVISOR, AccountSystem.EIA).at();
    assertThat(other.opens(PATH + "/one?id=" + TRAINING).body()).doesNotContain("แก้คำตอบนี้");
    assertThat(other.opens(PATH + "/edit?id=" + TRAINING).statusCode()).isEqualTo(404);
    Map<String, String> typed = new HashMap<>(Map.of("id", TRAINING, "seen", "0"));
    assertThat(other.submits(PATH, PATH + "/publication", typed).statusCode()).isEqualTo(404);
    assertThat(other.submits(PATH, PATH + "/withdrawal", typed).statusCode()).isEqualTo(404);
    assertThat(other.opens(PATH + "/edit?id=general/close-account").statusCode()).isEqualTo(404);

    typed = typed(other, "/new?system=gpp&question=" + encoded("ก"));
    typed.putAll(Map.of("answer", "ข", "system", "gpp"));
    assertThat(other.submits(PATH, PATH + "/publication", typed).statusCode()).isEqualTo(422);
  }

  /** The form as the page gives it, to be typed over. */
  private static Map<String, String> typed(Visitor visitor, String page) {
    String body = visitor.opens(PATH + page).body();
    Map<String, String> typed = new HashMap<>();
    Matcher inputs = Pattern.compile("<input [^>]*>").matcher(body);
    while (inputs.find()) {
      Matcher name = Pattern.compile(" name=\"(\\w+)\"").matcher(inputs.group());
      Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(inputs.group());
      if (name.find() && !inputs.group().contains("checkbox")) {
        typed.put(name.group(1), value.find() ? text(value.group(1)) : "");
      }
    }
    Matcher areas =
        Pattern.compile("<textarea [^>]*name=\"(\\w+)\"[^>]*>([^<]*)</textarea>").matcher(body);
    while (areas.find()) {
      typed.put(areas.group(1), text(areas.group(2)));
    }
    Matcher chosen = Pattern.compile("<option value=\"(\\w+)\" selected").matcher(body);
    if (chosen.find()) {
      typed.put("system", chosen.group(1));
    }
    typed.remove("_csrf");
    return typed;
  }

  private static String text(String html) {
    return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  private HttpResponse<String> acts(Visitor lead, String act, Map<String, String> more) {
    String page = lead.opens(PATH + "/one?id=" + TRAINING).body();
    String seen = SEEN.matcher(page).find() ? found(SEEN, page) : "0";
    Map<String, String> fields = new HashMap<>(Map.of("id", TRAINING, "seen", seen));
    fields.putAll(more);
    return lead.submits(PATH, PATH + "/" + act, fields);
  }

  private static String found(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private String said(String id) {
    return answers.find(id).map(Entry::answer).orElse("");
  }

  private String entry() {
    return sql.sql("select entry->>'source' from faq_edit where id = ?")
        .param(TRAINING)
        .query(String.class)
        .single();
  }

  private long acts(String name) {
    return sql.sql("select count(*) from audit where act = ? and subject = ?")
        .params(name, TRAINING)
        .query(Long.class)
        .single();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
