package phuchuay.casework.desk;

import static phuchuay.casework.Desk.typed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.Role;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseLetters;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moves;
import phuchuay.casework.Probe;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Officers.Officer;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.SentFiles;
import phuchuay.cast.SentForm;

/**
 * The desk's pages of cases on a phone and on a wide screen, by day and by night. With {@code
 * -Dlook=folder} each leaves its pictures there.
 */
@House
@Tag("drill")
class DeskLookBrowserTest {

  private static final String DESK = "/console/casework";

  /** Every colour of the desk is on one of these. */
  private static final Set<String> AT_NIGHT = Set.of("queue", "review", "move", "overtaken");

  @LocalServerPort int port;
  @Autowired Cases cases;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired CaseLetters letters;
  @Autowired Officers officers;
  @Autowired Officials officials;
  @Autowired JdbcClient sql;

  private final SoftAssertions all = new SoftAssertions();
  private Browser browser;

  @Test
  void pages_of_the_desk() {
    Officer somying = officers.signsIn(Role.SUPERVISOR, AccountSystem.EIA);
    Official malee = officials.of(AccountSystem.EIA);
    Reports reports = new Reports(drafts, sql);
    CaseFile review = reports.at("opinion", malee);
    sql.sql(
            "update case_file set since = now() - interval '8 days', due_at = now() + interval '2"
                + " days' where id = ?")
        .param(review.id())
        .update();
    sql.sql(
            "insert into case_clock (case_id, clock, working, began_at, due_at, look_at) values (?,"
                + " 'opinion', false, now() - interval '28 days', now() + interval '2 days', now()"
                + " + interval '2 days')")
        .param(review.id())
        .update();
    CaseFile moved =
        Probe.done(
            moves.move(
                request(
                    review,
                    "visit",
                    "visit-date",
                    "1/1/2569",
                    "visit-note",
                    "พบลำรางสาธารณะทางทิศเหนือ"),
                caller(somying)));
    moved = Probe.done(moves.move(MoveRequest.of(moved, "to-agenda"), caller(somying)));
    moved = Probe.done(moves.move(MoveRequest.of(moved, "to-committee"), caller(somying)));
    CaseFile decided = decided(reports.at("notify", malee), somying);
    new SentForm()
        .field("position", "ผู้อำนวยการกองวิเคราะห์ผลกระทบสิ่งแวดล้อม")
        .file("picture", "me.png", SentFiles.png(400, 160))
        .goes(somying.at(), DESK + "/signature", DESK + "/signature");
    somying
        .at()
        .submits(
            one(moved),
            one(moved) + "/notes",
            Map.of("text", "โทรหาผู้ยื่นแล้ว จะส่งแผนที่เพิ่มวันจันทร์"));
    somying
        .at()
        .submits(
            one(moved), one(moved) + "/assignment", Map.of("officer", somying.id().toString()));
    reports.at("completeness", malee);
    browser = Browser.open(390, 900);
    try {
      browser.isNow(somying.at(), "http://127.0.0.1:" + port + DESK);
      looks("queue", DESK);
      looks("queue-empty", DESK + "?type=eia.handover");
      looks("queue-unknown", DESK + "?number=nothing");
      looks("review", one(moved));
      browser.goes(url(one(moved)));
      browser.clicks("main button", "เปิดข้อมูลส่วนบุคคล");
      browser.sees(".note.wait");
      looks("review-opened");
      looks("move", one(moved) + "/moves/outcome-b");
      browser.clicks("main form button", "ยืนยัน: ไม่ให้ความเห็นชอบ");
      browser.sees("[role=alert]");
      looks("move-unsure");
      browser.types("#reason", "ไม่ผ่าน");
      browser.clicks("label.choice", "เข้าใจแล้ว");
      browser.clicks("main form button", "ยืนยัน: ไม่ให้ความเห็นชอบ");
      browser.sees(".wrong:not([hidden])");
      looks("move-missing");
      looks("refused", one(moved) + "/moves/complete");
      browser.goes(url(one(moved) + "/moves/outcome-b"));
      Probe.done(
          moves.move(
              request(cases.one(moved.id()).orElseThrow(), "set-neb", "goes-to-neb", "no"),
              caller(officers.signsIn(Role.AGENT, AccountSystem.EIA))));
      browser.types("#reason", "รายงานไม่ครอบคลุมผลกระทบต่อชุมชนประมง");
      browser.clicks("main form button", "ยืนยัน: ไม่ให้ความเห็นชอบ");
      browser.reads("h1", "มีคนทำก่อนแล้ว");
      looks("overtaken");
      looks("review-decided", one(decided));
      looks("programmes", DESK + "/programmes");
      browser.runs("document.querySelectorAll('details').forEach(one => one.open = true)");
      fits();
      looks("programmes-open");
      looks("signature", DESK + "/signature");
      looks("letter", check(decided));
      looks("letter-english", check(decided) + "?lang=en");
      looks("letter-unknown", check(decided) + "x");
    } finally {
      browser.close();
    }
    all.assertAll();
  }

  /** No word in the drawing is wider than its box, as this browser draws it. */
  private void fits() {
    Object over =
        browser.runs(
            "return [...document.querySelectorAll('svg g.state')].flatMap(g => { const box ="
                + " g.querySelector('rect').getBBox(); return"
                + " [...g.querySelectorAll('text')].filter(t => t.getBBox().width > box.width -"
                + " 6).map(t => t.textContent) })");
    all.assertThat(String.valueOf(over)).isEqualTo("[]");
  }

  private CaseFile decided(CaseFile report, Officer officer) {
    CaseFile done =
        Probe.done(
            moves.move(
                request(
                    cases.one(report.id()).orElseThrow(),
                    "outcome-g",
                    "meeting-number",
                    "4/2569",
                    "meeting-date",
                    "10/1/2569",
                    "resolution-text",
                    "ที่ประชุมรับทราบการเปลี่ยนแปลงรายละเอียดโครงการตามที่เสนอ",
                    "letter-number",
                    "ทส 1010.2/1234",
                    "letter-date",
                    "15/1/2569"),
                caller(officer)));
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !letters.of(done).isEmpty());
    return done;
  }

  private MoveRequest request(CaseFile file, String move, Object... typed) {
    return MoveRequest.of(cases.one(file.id()).orElseThrow(), move).with(typed(typed));
  }

  private String check(CaseFile file) {
    String code =
        sql.sql("select code from case_letter where case_id = ?")
            .param(file.id())
            .query(String.class)
            .single();
    return "/track/" + file.number().shown() + "/letters/" + code;
  }

  private static Caller caller(Officer officer) {
    return Caller.of(
        new Person(
            officer.id(), AccountSystem.STAFF, Set.of(Role.AGENT), Set.of(AccountSystem.EIA)));
  }

  private static String one(CaseFile file) {
    return DESK + "/" + file.id();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private void looks(String name, String path) {
    browser.goes(url(path));
    looks(name);
  }

  private void looks(String name) {
    browser.sees("h1");
    if (name.startsWith("review")) {
      fits();
    }
    for (int width : new int[] {390, 1280}) {
      look(name, width, false);
    }
    if (AT_NIGHT.contains(name)) {
      look(name, 390, true);
    }
    all.assertThat(browser.faults(360, false)).as("%s 360", name).isEmpty();
  }

  private void look(String name, int width, boolean night) {
    all.assertThat(browser.faults(width, night)).as("%s %d", name, width).isEmpty();
    keeps("%s-%d%s.png".formatted(name, width, night ? "-night" : ""), width, night);
  }

  private void keeps(String file, int width, boolean night) {
    String folder = System.getProperty("look");
    if (folder != null) {
      try {
        Files.createDirectories(Path.of(folder));
        Files.write(Path.of(folder, file), browser.picture(width, night));
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }
}
