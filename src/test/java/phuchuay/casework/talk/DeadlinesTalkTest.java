package phuchuay.casework.talk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.officer;
import static phuchuay.casework.Desk.supervisor;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Links;
import phuchuay.account.privacy.Life;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moves;
import phuchuay.casework.NewCase;
import phuchuay.casework.Probe;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;
import phuchuay.directory.Seats;
import phuchuay.platform.Party;
import phuchuay.platform.Time;

/** What is due, asked in chat, and the same in somebody's own calendar. */
@House
class DeadlinesTalkTest {

  private static final String DUE = "กำหนดของหน่วยงานเรา";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Life life;
  @Autowired Links links;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired Seats seats;
  @Autowired JdbcClient sql;

  private final Caller officer = officer(AccountSystem.GPP);
  private Probe probe;
  private Official malee;
  private Person phone;

  @BeforeEach
  void malee_is_linked() {
    probe = new Probe(drafts, moves);
    malee = officials.of(AccountSystem.GPP);
    phone = people.somebody();
    life.link(malee.id(), phone);
  }

  @Test
  void what_officers_must_do_by_a_day_is_not_due_from_her() {
    handedIn();
    phone.says(DUE);
    phone.hears("casework/deadlines-none");
  }

  @Test
  void the_nearest_comes_first_and_what_is_over_before_all_in_a_word_and_red() {
    CaseFile later = returned();
    CaseFile over = returned();
    movedTo(over, -3);
    CaseFile valid = probe.moved(handedIn(), "approve", supervisor(AccountSystem.GPP));

    Said said = Said.to(phone, DUE);

    phone.hears("casework/deadlines");
    assertThat(said.cards()).hasSize(4);
    assertThat(said.cards().get(0))
        .contains(over.number().shown(), "⚠️ เลยกำหนด", "(ผ่านมา 4 วัน)", "#B42318");
    assertThat(said.cards().get(1))
        .contains(valid.number().shown(), "อายุ")
        .doesNotContain("เลยกำหนด");
    assertThat(said.cards().get(2)).contains(later.number().shown(), "(อีก 15 วัน)");
    assertThat(said.cards().getLast()).contains("3 กำหนด เลยแล้ว 1", "ทุกกำหนดในปฏิทิน");
    assertThat(said.alt()).startsWith("⚠️ 3 กำหนด").contains(over.number().shown());
    said.says("/cases/" + over.id() + "?openExternalBrowser=1");
  }

  @Test
  void a_phone_that_is_linked_to_nothing_is_shown_the_way() {
    Person stranger = people.somebody();
    stranger.says(DUE);
    stranger.hears("casework/deadlines-stranger");
    stranger.taps("talk=deadlines&do=calendar");
    stranger.hears("casework/deadlines-stranger");
  }

  @Test
  void a_calendar_reads_every_day_without_signing_in_and_wakes_before_it() {
    CaseFile file = returned();
    HttpResponse<String> answer = fetched(all());

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    List<String> lines = unfolded(answer.body());
    String last =
        DateTimeFormatter.ofPattern("yyyyMMdd").format(LocalDate.now(Time.BANGKOK).plusDays(15));
    assertThat(lines)
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .endsWith("END:VEVENT", "END:VCALENDAR")
        .contains(
            "TZID:Asia/Bangkok",
            "UID:" + file.id() + "-answer@localhost",
            "DTSTART;VALUE=DATE:" + last,
            "TRIGGER:-P6DT15H",
            "TRIGGER:-PT15H",
            "SUMMARY:ครบกำหนด: ตอบ · จัดซื้อสีเขียว (GPP)",
            "DESCRIPTION:ทดสอบ\\n" + file.number().shown() + "\\nจัดซื้อสีเขียว (GPP)");
    assertThat(answer.body().split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(answer.body().replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void an_event_keeps_its_id_when_its_day_moves_and_the_newer_one_counts() {
    CaseFile file = returned();
    List<String> before = unfolded(fetched(all()).body());
    movedTo(file, 40);
    probe.saved(file, as(malee), "company", "B");
    List<String> after = unfolded(fetched(all()).body());

    assertThat(one(after, "UID:")).isEqualTo(one(before, "UID:"));
    assertThat(one(after, "DTSTART;")).isNotEqualTo(one(before, "DTSTART;"));
    assertThat(number(one(after, "SEQUENCE:"))).isGreaterThan(number(one(before, "SEQUENCE:")));
  }

  @Test
  void a_limit_of_hours_stands_at_its_minute() {
    probe.moved(handedIn(), "approve", supervisor(AccountSystem.GPP));

    assertThat(one(unfolded(fetched(all()).body()), "DTSTART"))
        .matches("DTSTART;TZID=Asia/Bangkok:\\d{8}T\\d{6}");
  }

  @Test
  void one_day_can_be_put_in_alone() {
    CaseFile file = returned();
    returned();
    String link =
        Said.to(phone, DUE)
            .messages()
            .toString()
            .replaceAll(".*?(http[^\"]*" + file.number().value() + "/answer.ics[^\"]*).*", "$1");

    String body = fetched(link).body();

    assertThat(unfolded(body)).filteredOn("BEGIN:VEVENT"::equals).hasSize(1);
    assertThat(body).contains(file.id().toString());
    assertThat(fetched(link.replace("/answer.ics", "/hurry.ics")).statusCode()).isEqualTo(404);
  }

  @Test
  void an_ended_link_opens_nothing_and_a_new_one_is_another() {
    returned();
    String link = all();
    assertThat(all()).isEqualTo(link);
    assertThat(fetched(link).statusCode()).isEqualTo(200);
    phone.taps("talk=deadlines&do=calendar-end");
    phone.isHeard();

    assertThat(fetched(link).statusCode()).isEqualTo(404);
    assertThat(all()).isNotEqualTo(link);
  }

  @Test
  void nobody_guesses_a_link_and_none_is_kept_in_the_open() {
    returned();
    String link = all();
    String token = URI.create(link).getPath().split("/")[2];
    char last = token.charAt(20);
    String near = token.substring(0, 20) + (last == 'A' ? 'B' : 'A') + token.substring(21);
    String nearMark =
        token.substring(0, 30) + (token.charAt(30) == 'A' ? 'B' : 'A') + token.substring(31);

    for (String wrong : List.of(near, nearMark, token.substring(1), "1", "x".repeat(500))) {
      assertThat(fetched(link.replace(token, wrong)).statusCode()).isEqualTo(404);
    }
    assertThat(bodies()).isNotEmpty().allSatisfy(body -> assertThat(body).doesNotContain(token));
    assertThat(
            sql.sql("select row_to_json(c)::text from calendar_link c where line_id = ?")
                .param(phone.id())
                .query(String.class)
                .single())
        .doesNotContain(token);
    phone.says("ลิงก์นี้คือ " + link);
    phone.isHeard();
    assertThat(
            sql.sql("select string_agg(body, ' ') from incoming where line_id = ?")
                .param(phone.id())
                .query(String.class)
                .single())
        .doesNotContain(token);
  }

  @Test
  void who_lost_the_seat_or_the_link_reads_nothing_and_neither_does_who_comes_after_them() {
    CaseFile file = returned();
    String link = all();
    assertThat(fetched(link).body()).contains("BEGIN:VEVENT");
    seats.withdraw(malee.seat(), "test");
    assertThat(fetched(link).body())
        .contains("BEGIN:VCALENDAR")
        .doesNotContain("BEGIN:VEVENT", file.number().shown());

    links.endAll(malee.id(), Party.HOUSE, "test");
    assertThat(fetched(link).statusCode()).isEqualTo(404);
    Official somchai = officials.of(AccountSystem.GPP);
    life.link(somchai.id(), phone);
    assertThat(fetched(link).statusCode()).isEqualTo(404);
    assertThat(all()).isNotEqualTo(link);
  }

  private List<String> bodies() {
    return sql.sql(
            """
            select m.body::text from outgoing_message m join outgoing_call c on c.id = m.call_id
            where c.line_id = ?
            """)
        .param(phone.id())
        .query(String.class)
        .list();
  }

  /** The address of the whole calendar, as the chat gives it. */
  private String all() {
    return Said.toTap(phone, "talk=deadlines&do=calendar").link("เปิดในปฏิทิน");
  }

  private HttpResponse<String> fetched(String link) {
    URI address = URI.create(link);
    assertThat(address.getQuery()).contains("openExternalBrowser=1");
    return new Visitor(port).opens(address.getPath() + "?" + address.getQuery());
  }

  private static List<String> unfolded(String body) {
    return List.of(body.replace("\r\n ", "").split("\r\n"));
  }

  private static String one(List<String> lines, String start) {
    return lines.stream()
        .dropWhile(line -> !line.equals("BEGIN:VEVENT"))
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static int number(String line) {
    return Integer.parseInt(line.split(":")[1]);
  }

  private void movedTo(CaseFile file, int days) {
    sql.sql(
            """
            update case_clock
            set due_at = date_trunc('day', now(), 'Asia/Bangkok') + ? * interval '1 day', look_at = now() + interval '1 day'
            where case_id = ? and stopped_at is null
            """)
        .params(days, file.id())
        .update();
  }

  private CaseFile returned() {
    return probe.moved(handedIn(), "return", officer);
  }

  private CaseFile handedIn() {
    Caller who = as(malee);
    return probe.handedIn(
        Probe.begun(
            drafts.begin(
                NewCase.by(who.party(), Probe.TYPE).of(malee.agency(), malee.seat()), who)),
        who);
  }

  private static Caller as(Official who) {
    return Caller.of(Party.of("person", who.id()));
  }
}
