package phuchuay.console.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Officers.Officer;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;
import phuchuay.chat.news.NewsFeed;
import phuchuay.platform.Sessions;
import phuchuay.platform.days.TestHours;

/** The desk as its pages are: what they show, what their forms do, what their streams tell. */
@House
class InboxPagesTest {

  private static final String PATH = "/console/desk";
  private static final Pattern WORD = Pattern.compile("\\bword\\(\"([a-z-]+)\"\\)");

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private Officers officers;
  @Autowired private NewsFeed feed;
  @Autowired private Sessions sessions;
  @Autowired private Live live;
  @Autowired private Ladder ladder;
  @Autowired private DeskOfficers desk;
  @Autowired private TestHours hours;
  @Autowired private JdbcClient sql;
  private Person malee;
  private String chat;

  @BeforeEach
  void malee_waits() {
    sql.sql(
            "update care set state = 'ENDED', ended_at = now(), ended_how = 'LEFT' where ended_at"
                + " is null")
        .update();
    malee = people.somebody();
    malee.taps("talk=officer&system=gpp");
    malee.hears("chat/waiting");
    malee.says("เข้าระบบไม่ได้ค่ะ");
    malee.hears("console/locked-out");
    chat = PATH + "/" + conversation(malee);
  }

  @AfterEach
  void hours_are_as_settings_say() {
    hours.clear();
  }

  @Test
  void who_waits_is_listed_and_what_was_said_is_read_with_what_to_know_beside() {
    Visitor agent = officers.signsIn(Role.AGENT, AccountSystem.GPP).at();
    assertThat(agent.opens(PATH).body()).contains("เข้าระบบไม่ได้ค่ะ", "data-state=\"WAITING\"");
    assertThat(agent.opens(chat).body())
        .contains(
            "เข้าระบบไม่ได้ค่ะ", "ยังไม่ยืนยันตัวตน", "ขอคุยกับเจ้าหน้าที่", "ไม่มีเรื่องค้าง")
        .doesNotContain(malee.id(), "??");
    assertThat(agent.opens(PATH + "?queue=nonsense&system=x&label=%3Cb%3E&from=-5").statusCode())
        .isEqualTo(200);
    assertThat(agent.opens(chat + "?problem=%3Cb%3E").statusCode()).isEqualTo(200);
  }

  @Test
  void every_word_the_script_says_is_in_the_page() throws Exception {
    String page = officers.signsIn(Role.AGENT, AccountSystem.GPP).at().opens(PATH).body();
    try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/static/style/desk"))) {
      List<String> words =
          scripts
              .flatMap(InboxPagesTest::lines)
              .flatMap(line -> WORD.matcher(line).results())
              .map(found -> found.group(1))
              .toList();
      assertThat(words).hasSizeGreaterThan(8).allMatch(one -> page.contains(word(one)));
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String word(String name) {
    return "data-word=\"" + name + "\"";
  }

  @Test
  void who_works_for_another_system_finds_nothing_and_who_only_looks_writes_nothing() {
    Visitor other = officers.signsIn(Role.AGENT, AccountSystem.EIA).at();
    assertThat(other.opens(chat).statusCode()).isEqualTo(404);
    assertThat(other.opens(PATH).body()).doesNotContain("เข้าระบบไม่ได้ค่ะ");
    Officer auditor = officers.signsIn(Role.AUDITOR);
    assertThat(auditor.at().opens(chat).body())
        .contains("เข้าระบบไม่ได้ค่ะ")
        .doesNotContain("id=\"composer\"");
    assertThat(opened(auditor)).as("looking on is written down").isOne();
  }

  @Test
  void a_form_answers_without_any_script_and_a_second_press_does_nothing() {
    Visitor agent = officers.signsIn(Role.AGENT, AccountSystem.GPP).at();
    Map<String, String> form = answer("กด \"ลืมรหัสผ่าน\" ค่ะ");
    assertThat(Visitor.location(agent.submits(chat, chat + "/answer", form))).endsWith(chat);
    assertThat(Visitor.location(agent.submits(chat, chat + "/answer", form))).endsWith(chat);
    malee.hears("chat/officer-text");
    assertThat(agent.opens(chat).body()).contains("กด &quot;ลืมรหัสผ่าน&quot; ค่ะ", "รับเรื่อง");
    assertThat(
            sql.sql("select count(*) from outgoing_call where line_id = ? and officer is not null")
                .param(malee.id())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void secrets_and_gaps_are_not_sent_and_the_page_says_why() {
    Visitor agent = officers.signsIn(Role.AGENT, AccountSystem.GPP).at();
    String sent =
        Visitor.location(
            agent.submits(chat, chat + "/answer", answer("รหัสผ่านคือ Teak!parrot-1")));
    assertThat(sent).endsWith("problem=secret");
    assertThat(agent.opens(chat + "?problem=secret").body()).contains("อย่าส่งรหัสในแชท");
    assertThat(
            Visitor.location(agent.submits(chat, chat + "/answer", answer("เรียน {หน่วยงาน} ค่ะ"))))
        .endsWith("problem=unfilled");
    assertThat(Visitor.location(agent.submits(chat, chat + "/answer", answer("  "))))
        .endsWith("problem=empty");
    assertThat(care()).isEqualTo("WAITING");
  }

  @Test
  void a_stream_tells_what_is_new_and_ends_with_the_session() throws Exception {
    Officer agent = officers.signsIn(Role.AGENT, AccountSystem.GPP);
    Officer other = officers.signsIn(Role.AGENT, AccountSystem.EIA);
    Queue<String> heard = stream(agent.at());
    Queue<String> elsewhere = stream(other.at());
    await().until(() -> heard.contains("event:hello") && elsewhere.contains("event:hello"));
    malee.says("ยังอยู่ไหมคะ");
    await().until(() -> heard.stream().anyMatch(line -> line.contains("ยังอยู่ไหมคะ")));
    assertThat(elsewhere).noneMatch(line -> line.contains("ยังอยู่ไหมคะ"));
    sessions.end(agent.id().toString(), null);
    live.beats();
    await().until(() -> heard.contains("END"));
    assertThat(elsewhere).doesNotContain("END");
  }

  @Test
  void whoever_is_on_duty_is_told_once_on_line_and_then_who_leads() {
    open();
    Officer duty = officers.signsIn(Role.AGENT, AccountSystem.GPP);
    Officer leader = officers.signsIn(Role.SUPERVISOR, AccountSystem.GPP);
    Person phone = linked(duty);
    Person leaders = linked(leader);
    duty.at().submits(PATH, PATH + "/duty", Map.of("on", "true"));
    await().until(() -> !desk.name(duty.id()).isEmpty() && !desk.name(leader.id()).isEmpty());
    waits(90);
    await()
        .until(
            () -> {
              ladder.climb();
              return told(phone) == 1;
            });
    phone.hears("console/somebody-waits");
    ladder.climb();
    assertThat(told(phone)).isOne();
    assertThat(told(leaders)).isZero();
    waits(200);
    ladder.climb();
    leaders.hears("console/somebody-waits");
    assertThat(told(phone)).isOne();
  }

  private Map<String, String> answer(String words) {
    return Map.of(
        "text", words,
        "key", UUID.randomUUID().toString(),
        "seen", String.valueOf(feed.latest(malee.id())));
  }

  private Queue<String> stream(Visitor visitor) throws Exception {
    HttpResponse<InputStream> stream =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH + "/live"))
                    .header("Cookie", "session=" + visitor.session())
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    Thread.startVirtualThread(
        () -> {
          new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))
              .lines()
              .forEach(lines::add);
          lines.add("END");
        });
    return lines;
  }

  /** Somebody who has linked their own phone to their account at the desk. */
  private Person linked(Officer officer) {
    Person phone = people.somebody();
    phone.follows();
    phone.hears("chat/welcome");
    sql.sql(
            """
            insert into line_link (id, account, line_id, how, ending_mark, linked_at, proven_at)
            values (?, ?, ?, 'LINE', ?, now(), now())
            """)
        .params(
            UUID.randomUUID(), officer.id(), phone.id(), UUID.randomUUID().toString().getBytes())
        .update();
    sql.sql("update conversation set belongs = array[?]::uuid[] where line_id = ?")
        .params(officer.id(), phone.id())
        .update();
    return phone;
  }

  /** Officers are there at every hour of the day. */
  private void open() {
    hours.clear();
    sql.sql(
            """
            insert into opening_hours (system, days, opens, closes, stated, set_by, changed_at)
            values ('gpp', '{1,2,3,4,5,6,7}', '00:00', '23:59:59', false, 'test', now())
            """)
        .update();
  }

  private void waits(int seconds) {
    sql.sql(
            "update care set queued_at = now() - ? * interval '1 second' where line_id = ? and"
                + " ended_at is null")
        .params(seconds, malee.id())
        .update();
  }

  private int told(Person phone) {
    return sql.sql(
            "select count(*) from outgoing_ledger where line_user_id = ? and template ="
                + " 'console/somebody-waits'")
        .param(phone.id())
        .query(Integer.class)
        .single();
  }

  private long opened(Officer officer) {
    return sql.sql("select count(*) from audit where act = 'chat.opened' and actor = ?")
        .param(officer.id().toString())
        .query(Long.class)
        .single();
  }

  private String care() {
    return sql.sql("select state from care where line_id = ? order by id desc limit 1")
        .param(malee.id())
        .query(String.class)
        .single();
  }

  private long conversation(Person person) {
    return sql.sql("select id from conversation where line_id = ?")
        .param(person.id())
        .query(Long.class)
        .single();
  }
}
