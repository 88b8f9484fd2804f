package phuchuay.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.citizen;
import static phuchuay.casework.Desk.officer;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNotes;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moves;
import phuchuay.casework.Probe;
import phuchuay.cast.House;
import phuchuay.cast.MadePdf;
import phuchuay.cast.Officers;
import phuchuay.cast.Officers.Officer;
import phuchuay.cast.Officials;
import phuchuay.cast.ProbeOutcome;
import phuchuay.cast.SentForm;
import phuchuay.cast.Visitor;

/** The desk's pages of cases: what waits, one case, and every face of a move. */
@House
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPagesTest {

  private static final String DESK = "/console/casework";

  @Autowired Cases cases;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired CaseNotes notes;
  @Autowired Officers officers;
  @Autowired Officials officials;
  @Autowired ProbeOutcome outcome;
  @Autowired JdbcClient sql;

  private final Caller malee = citizen();
  private Probe probe;
  private Officer somying;
  private Officer second;
  private Officer eia;
  private Officer other;

  @BeforeAll
  void officers_are_at_their_desks() {
    probe = new Probe(drafts, moves);
    somying = officers.signsIn(Role.AGENT, AccountSystem.GPP);
    second = officers.signsIn(Role.AGENT, AccountSystem.GPP);
    eia = officers.signsIn(Role.AGENT, AccountSystem.EIA);
    other = officers.signsIn(Role.AGENT, AccountSystem.GHG);
  }

  @Test
  void the_queue_shows_what_waits_in_ones_own_systems_and_nothing_else() {
    CaseFile mine = given(probe.submitted(malee), somying);

    String queue = somying.at().opens(DESK + "?mine=true").body();

    assertThat(queue).contains(mine.number().shown(), "ยื่นแล้ว", "รอมา 1 นาที");
    assertThat(other.at().opens(DESK + "?number=" + mine.number()).statusCode()).isEqualTo(404);
    assertThat(other.at().opens(DESK + "?type=gpp.probe").body())
        .doesNotContain(mine.number().shown());
    assertThat(other.at().opens(one(mine)).statusCode()).isEqualTo(404);
  }

  @Test
  void a_tracking_number_leads_to_its_case_however_it_is_typed() {
    CaseFile in = probe.submitted(malee);
    String typed = in.number().shown().toLowerCase().replace("-", "%20");

    HttpResponse<String> found = somying.at().opens(DESK + "?number=" + typed);
    HttpResponse<String> wrong = somying.at().opens(DESK + "?number=%3Cb%3E");

    assertThat(Visitor.location(found)).isEqualTo(one(in));
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.body()).contains("ไม่พบเรื่องเลขที่นี้", "value=\"&lt;b&gt;\"");
  }

  @Test
  void a_long_queue_comes_page_by_page_and_an_empty_one_says_so() {
    String mine = DESK + "?mine=true&type=gpp.probe&state=second";
    assertThat(second.at().opens(mine).body()).contains("ไม่มีเรื่องที่ตรงกับที่เลือก");
    for (int i = 0; i < QueueView.ON_A_PAGE + 1; i++) {
      given(probe.moved(probe.submitted(malee), "escalate", officer()), second);
    }

    String one = second.at().opens(mine).body();
    String two = second.at().opens(mine + "&page=1").body();

    assertThat(cases(one)).hasSize(QueueView.ON_A_PAGE).doesNotContainAnyElementsOf(cases(two));
    assertThat(one).contains("หน้าถัดไป").doesNotContain("หน้าก่อน");
    assertThat(cases(two)).hasSize(1);
    assertThat(two).contains("หน้าก่อน").doesNotContain("หน้าถัดไป");
  }

  @Test
  void states_are_counted_and_lead_to_what_is_in_them() {
    CaseFile in = given(probe.moved(probe.submitted(malee), "escalate", officer()), somying);

    String queue = somying.at().opens(DESK).body();
    String narrowed = somying.at().opens(DESK + "?type=gpp.probe&state=second&mine=true").body();

    assertThat(queue).contains("type=gpp.probe&amp;state=second\">สองคน</a>");
    assertThat(cases(narrowed)).contains(in.id().toString());
    assertThat(somying.at().opens(DESK + "?type=gpp.probe&state=submitted&mine=true").body())
        .doesNotContain(in.number().shown());
  }

  @Test
  void what_is_personal_is_masked_until_an_officer_opens_it_and_that_is_written_down() {
    CaseFile in = probe.submitted(malee, "mobile", "0891234567", "story", "เรื่องของมาลี");

    String masked = somying.at().opens(one(in)).body();
    int before = opened(in);
    String open = somying.at().submits(one(in), one(in) + "/opening", Map.of()).body();

    assertThat(masked).contains("••••").doesNotContain("0891234567", "เรื่องของมาลี");
    assertThat(before).isZero();
    assertThat(open).contains("0891234567", "เรื่องของมาลี", "จดไว้แล้วว่าคุณเปิด");
    assertThat(opened(in)).isEqualTo(1);
  }

  @Test
  void an_auditor_looks_and_does_nothing() {
    CaseFile in = probe.submitted(malee, "mobile", "0891234567");
    Visitor auditor = officers.with(Role.AUDITOR);

    String page = auditor.opens(one(in)).body();

    assertThat(page)
        .contains(in.number().shown(), "••••")
        .doesNotContain("/moves/", "/notes\"", "/opening\"");
    for (String deed : List.of("/opening", "/notes", "/assignment", "/moves/escalate")) {
      assertThat(auditor.submits("/profile", one(in) + deed, Map.of("seen", "1")).statusCode())
          .isEqualTo(403);
    }
    assertThat(auditor.opens(one(in) + "/moves/escalate").statusCode()).isEqualTo(409);
    assertThat(now(in).state()).isEqualTo("submitted");
  }

  @Test
  void exactly_the_moves_that_are_allowed_are_offered() {
    CaseFile in = probe.submitted(malee, "count", "2");
    Visitor lead = officers.signsIn(Role.SUPERVISOR, AccountSystem.GPP).at();

    assertThat(offered(somying.at().opens(one(in)).body()))
        .containsExactlyInAnyOrder("return", "look", "escalate", "approve-small", "reject");
    assertThat(offered(lead.opens(one(in)).body()))
        .containsExactlyInAnyOrder(
            "return", "look", "escalate", "approve", "approve-small", "reject");
  }

  @Test
  void one_press_is_enough_where_nothing_is_asked_for() {
    CaseFile in = probe.submitted(malee);

    HttpResponse<String> done = moves(somying, in, "escalate", Map.of());

    assertThat(Visitor.location(done)).isEqualTo(one(in) + "?news=moved");
    String page = somying.at().opens(Visitor.location(done)).body();
    assertThat(page)
        .contains("ดำเนินการแล้ว", "ยื่นแล้ว → สองคน", "หัวหน้างานต้องดำเนินการ", "สมหญิง");
  }

  @Test
  void a_move_that_needs_a_reason_asks_for_it_and_keeps_what_was_typed() {
    CaseFile in = probe.submitted(malee);

    String page = somying.at().opens(one(in) + "/moves/reject").body();
    HttpResponse<String> without = moves(somying, in, "reject", Map.of("decided-on", "32/1/2569"));
    HttpResponse<String> wrong =
        moves(somying, in, "reject", Map.of("reason", "ไม่ครบ <b>", "decided-on", "32/1/2569"));
    HttpResponse<String> done =
        moves(somying, in, "reject", Map.of("reason", "ไม่ครบ <b>", "decided-on", "15/1/2569"));

    assertThat(page).contains("name=\"reason\"", "name=\"decided-on\"", "ยื่นแล้ว", "ปฏิเสธ");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("เขียนเหตุผล", "มี 2 ช่องที่ต้องแก้");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("ไม่ครบ &lt;b&gt;", "value=\"32/1/2569\"", "มี 1 ช่องที่ต้องแก้");
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(somying.at().opens(one(in)).body()).contains("ไม่ครบ &lt;b&gt;", "15 ม.ค. 2569");
    assertThat(now(in).state()).isEqualTo("rejected");
  }

  @Test
  void who_comes_second_is_told_who_was_faster_and_what_happened() {
    CaseFile in = probe.submitted(malee);
    moves(somying, in, "escalate", Map.of());

    HttpResponse<String> late = moves(second, in, "return", Map.of("reason", "เอกสารไม่ชัด"));
    HttpResponse<String> again = moves(somying, in, "escalate", Map.of());

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("มีคนทำก่อนแล้ว", "สมหญิง", "ส่งต่อ", "สองคน", "เอกสารไม่ชัด");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("คุณทำไปแล้ว");
    assertThat(now(in).state()).isEqualTo("second");
  }

  @Test
  void a_document_that_came_meanwhile_is_no_move_of_somebody() {
    CaseFile in = probe.submitted(malee);
    String page = somying.at().opens(one(in)).body();
    String last = first(page, "name=\"last\" value=\"([^\"]+)\"");
    sql.sql("update case_file set version = version + 1 where id = ?").param(in.id()).update();

    HttpResponse<String> late = moves(somying, in, "escalate", Map.of("last", last));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("เรื่องเปลี่ยนไปแล้ว").doesNotContain("ทำก่อนแล้ว");
  }

  @Test
  void of_two_officers_who_press_at_once_one_moves_the_case_and_the_other_is_told()
      throws Exception {
    for (int round = 0; round < 4; round++) {
      CaseFile in = probe.submitted(malee);
      CyclicBarrier together = new CyclicBarrier(2);
      List<Callable<Integer>> presses = new ArrayList<>();
      for (Officer one : List.of(somying, second)) {
        presses.add(
            () -> {
              together.await();
              return moves(one, in, "escalate", Map.of()).statusCode();
            });
      }
      List<Integer> answers = new ArrayList<>();
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (Future<Integer> press : threads.invokeAll(presses)) {
          answers.add(press.get());
        }
      }
      assertThat(answers).containsExactlyInAnyOrder(302, 409);
    }
  }

  @Test
  void what_cannot_be_done_is_told_in_words() {
    CaseFile in = probe.submitted(malee, "count", "2");
    outcome.cannotFor(in.id());

    HttpResponse<String> impossible = moves(somying, in, "approve-small", Map.of());
    HttpResponse<String> elsewhere = moves(somying, in, "close-late", Map.of());
    HttpResponse<String> role = somying.at().opens(one(in) + "/moves/approve");
    HttpResponse<String> unknown = somying.at().opens(one(in) + "/moves/nothing");
    HttpResponse<String> gone = somying.at().opens(DESK + "/" + UUID.randomUUID());

    assertThat(impossible.statusCode()).isEqualTo(422);
    assertThat(impossible.body())
        .contains("ยังไม่ได้ดำเนินการ เรื่องยังเป็นเหมือนเดิม: เรื่องเปลี่ยนสถานะแล้ว");
    assertThat(elsewhere.statusCode()).isEqualTo(409);
    assertThat(elsewhere.body()).contains("ทำรายการนี้ไม่ได้", "เรื่องเปลี่ยนสถานะแล้ว");
    assertThat(role.statusCode()).isEqualTo(409);
    assertThat(role.body()).contains("สิทธิ์ของคุณทำรายการนี้ไม่ได้");
    assertThat(unknown.body()).contains("ไม่มีการดำเนินการแบบนั้น");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(now(in).state()).isEqualTo("submitted");
  }

  @Test
  void notes_are_kept_for_staff_and_no_empty_one() {
    CaseFile in = probe.submitted(malee);
    String page = one(in);

    HttpResponse<String> kept =
        somying.at().submits(page, page + "/notes", Map.of("text", "โทรแล้ว\nไม่รับ <i>"));
    HttpResponse<String> empty = somying.at().submits(page, page + "/notes", Map.of("text", " "));
    HttpResponse<String> long_ =
        somying.at().submits(page, page + "/notes", Map.of("text", "ก".repeat(5001)));

    assertThat(Visitor.location(kept)).isEqualTo(page + "?news=noted");
    assertThat(somying.at().opens(page).body()).contains("โทรแล้ว", "ไม่รับ &lt;i&gt;");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(long_.statusCode()).isEqualTo(422);
    assertThat(long_.body()).contains("ยังไม่ได้เก็บบันทึก", "ก".repeat(5001));
    assertThat(notes.of(now(in), malee)).isEmpty();
  }

  @Test
  void a_case_is_given_to_an_officer_of_its_system_only() {
    CaseFile in = probe.submitted(malee);

    assertThat(assigned(in, second.id().toString())).isEqualTo(302);
    assertThat(now(in).officer()).isEqualTo(second.id());
    assertThat(assigned(in, other.id().toString())).isEqualTo(422);
    assertThat(assigned(in, "x")).isEqualTo(422);
    assertThat(now(in).officer()).isEqualTo(second.id());
    assertThat(assigned(in, "")).isEqualTo(302);
    assertThat(now(in).officer()).isNull();
  }

  @Test
  void a_sheet_takes_its_files_with_the_move_and_nothing_is_lost_when_a_word_is_missing() {
    CaseFile report = new Reports(drafts, sql).at("kck_1", officials.of(AccountSystem.EIA));
    byte[] minutes = MadePdf.honest(2);
    int seen = now(report).version();

    HttpResponse<String> missing =
        resolution(seen)
            .field("reason", "แก้บทที่ 3")
            .file("file.minutes-file", "minutes.pdf", minutes)
            .field("meeting-number", "")
            .goes(eia.at(), move(report, "outcome-a"), move(report, "outcome-a"));
    int after = Integer.parseInt(first(missing.body(), "name=\"seen\" value=\"(\\d+)\""));

    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(missing.body()).contains("minutes.pdf", "แก้บทที่ 3", "มี 1 ช่องที่ต้องแก้");
    assertThat(after).as("what they attached themselves overtakes them not").isEqualTo(seen + 1);
    HttpResponse<String> done =
        resolution(after)
            .field("reason", "แก้บทที่ 3")
            .field("meeting-number", "4/2569")
            .goes(eia.at(), move(report, "outcome-a"), move(report, "outcome-a"));
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(now(report).state()).isEqualTo("amending");
    String page = eia.at().opens(one(report)).body();
    assertThat(page).contains("minutes.pdf", "ฉบับที่ 1");
    String link = first(page, "href=\"(/console/casework/[^\"]+/documents/[^\"]+)\"[^>]*>minutes");
    assertThat(eia.at().opens(link).headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(somying.at().opens(link).statusCode()).isEqualTo(404);
    assertThat(acts("case.document-opened", report)).isEqualTo(1);
  }

  @Test
  void the_minutes_of_the_first_meeting_do_not_stand_for_those_of_the_second() {
    CaseFile report = new Reports(drafts, sql).at("kck_1", officials.of(AccountSystem.EIA));
    resolution(now(report).version())
        .field("reason", "แก้บทที่ 3")
        .field("meeting-number", "4/2569")
        .file("file.minutes-file", "first.pdf", MadePdf.honest(1))
        .goes(eia.at(), move(report, "outcome-a"), move(report, "outcome-a"));
    comesBack(report);

    HttpResponse<String> second =
        resolution(now(report).version())
            .field("reason", "แก้บทที่ 4")
            .field("meeting-number", "5/2569")
            .goes(eia.at(), move(report, "outcome-a"), move(report, "outcome-a"));

    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("มี 1 ช่องที่ต้องแก้").doesNotContain("first.pdf");
    assertThat(now(report).state()).isEqualTo("kck_2");
  }

  @Test
  void a_file_that_is_not_what_it_says_is_refused_and_the_move_is_not_made() {
    CaseFile report = new Reports(drafts, sql).at("kck_1", officials.of(AccountSystem.EIA));

    HttpResponse<String> refused =
        resolution(now(report).version())
            .field("reason", "x")
            .field("meeting-number", "4/2569")
            .file("file.minutes-file", "minutes.pdf", "no pdf".getBytes())
            .goes(eia.at(), move(report, "outcome-a"), move(report, "outcome-a"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("รายงานการประชุม: minutes.pdf: ช่องนี้รับเฉพาะ PDF, DOCX", "value=\"4/2569\"");
    assertThat(now(report).state()).isEqualTo("kck_1");
  }

  @Test
  void a_grave_move_asks_once_more() {
    CaseFile report = new Reports(drafts, sql).at("approved", officials.of(AccountSystem.EIA));
    sql.sql(
            """
            insert into case_clock (case_id, clock, working, began_at, due_at, look_at, rang_at)
            values (?, 'validity', false, now() - interval '6 years', now() - interval '1 year',
              now() + interval '1 day', now())
            """)
        .param(report.id())
        .update();
    String page = eia.at().opens(one(report)).body();

    HttpResponse<String> unsure = moves(eia, now(report), "end-validity", Map.of());
    HttpResponse<String> done = moves(eia, now(report), "end-validity", Map.of("sure", "yes"));

    assertThat(page).contains("ครบกำหนดแล้ว ระบบเสนอให้ทำ", "moves/end-validity\">");
    assertThat(unsure.statusCode()).isEqualTo(422);
    assertThat(unsure.body()).contains("ทำเครื่องหมายหน้าข้อความยืนยันก่อน");
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(now(report).state()).isEqualTo("validity_ended");
  }

  @Test
  void every_programme_of_ones_systems_is_shown_and_no_other() {
    String page = somying.at().opens(DESK + "/programmes").body();

    assertThat(page).contains("<svg", "ขอ Activate code").doesNotContain("eia.report", " style=");
  }

  private static SentForm resolution(int seen) {
    return new SentForm()
        .field("seen", seen)
        .field("meeting-date", "10/1/2569")
        .field("resolution-text", "มีมติให้แก้ไข")
        .field("letter-number", "ทส 1010.2/77")
        .field("letter-date", "15/1/2569");
  }

  private CaseFile given(CaseFile file, Officer officer) {
    cases.assign(file.id(), officer.id(), officer(AccountSystem.GPP));
    return file;
  }

  private int assigned(CaseFile file, String officer) {
    return somying
        .at()
        .submits(one(file), one(file) + "/assignment", Map.of("officer", officer))
        .statusCode();
  }

  /** As the page gave it for this version of the case. */
  private static HttpResponse<String> moves(
      Officer officer, CaseFile seen, String move, Map<String, String> typed) {
    Map<String, String> all = new HashMap<>(typed);
    all.put("seen", String.valueOf(seen.version()));
    return officer.at().submits("/profile", move(seen, move), all);
  }

  private CaseFile now(CaseFile file) {
    return cases.one(file.id()).orElseThrow();
  }

  private int opened(CaseFile file) {
    return acts("case.opened", file);
  }

  private int acts(String act, CaseFile file) {
    return sql.sql("select count(*) from audit where act = ? and subject = ?")
        .params(act, file.id().toString())
        .query(Integer.class)
        .single();
  }

  private static String one(CaseFile file) {
    return DESK + "/" + file.id();
  }

  private static String move(CaseFile file, String move) {
    return one(file) + "/moves/" + move;
  }

  private static List<String> offered(String page) {
    return all(page, "/moves/([a-z-]+)\"");
  }

  private static List<String> cases(String page) {
    return all(page, "href=\"/console/casework/([0-9a-f-]{36})\"");
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(it -> it.group(1)).toList();
  }

  private static String first(String page, String pattern) {
    return all(page, pattern).stream().findFirst().orElse("");
  }

  private void comesBack(CaseFile report) {
    sql.sql(
            """
            update case_file set state = 'kck_2', actor = 'officer', version = version + 1,
              since = now() + interval '1 s' where id = ?
            """)
        .param(report.id())
        .update();
  }
}
