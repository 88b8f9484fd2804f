package phuchuay.casework.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.casework.Desk.typed;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.Role;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseLetters;
import phuchuay.casework.CaseMoved;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.casework.Probe;
import phuchuay.casework.Problem;
import phuchuay.casework.desk.Reports;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Officers.Officer;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.PaperMarks;
import phuchuay.cast.PaperText;
import phuchuay.cast.SentFiles;
import phuchuay.cast.SentForm;
import phuchuay.cast.Visitor;
import phuchuay.files.StoredFiles;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData.Erased;

/** Letters: written once for a move, true for whoever asks, signed by who decided. */
@House
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SIGNATURE = "/console/casework/signature";

  @LocalServerPort int port;
  @Autowired Cases cases;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired CaseLetters letters;
  @Autowired LetterWriting listener;
  @Autowired Signatures signatures;
  @Autowired KeptSignatures kept;
  @Autowired StoredFiles files;
  @Autowired Officers officers;
  @Autowired Officials officials;
  @Autowired JdbcClient sql;

  private LetterWriting writing;
  private Officer somying;
  private Official malee;

  @BeforeAll
  void an_officer_decides() {
    writing = AopTestUtils.getTargetObject(listener);
    somying = officers.signsIn(Role.AGENT, AccountSystem.EIA);
    malee = officials.of(AccountSystem.EIA);
  }

  @Test
  void a_result_has_its_letter_and_says_what_was_decided() throws Exception {
    CaseFile file = noted("ทส 1010.2/1234");

    CaseDocument letter = letter(file);

    String words = String.join(" ", PaperText.pages(bytes(letter))).replace(" ", "");
    assertThat(words)
        .contains(
            "ทส1010.2/1234",
            "15ม.ค.2569",
            "ท่าเรือA&B<สอง>",
            file.number().shown(),
            "รับทราบการเปลี่ยนแปลง",
            "มีมติรับทราบ",
            "สมหญิง",
            officials.nameOf(malee.agency()).replace(" ", ""));
    assertThat(letter.file().name()).isEqualTo("แจ้งผลการขอเปลี่ยนแปลง.pdf");
    assertThat(letter.field()).isEqualTo("@letter");
  }

  @Test
  void a_letter_is_written_once_however_often_and_by_how_many_it_is_heard() throws Exception {
    CaseFile file = noted("ทส 1010.2/2");
    CaseDocument letter = letter(file);
    CaseMoved again = fact(file);
    CyclicBarrier together = new CyclicBarrier(3);
    List<Callable<Object>> hearings = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      hearings.add(
          () -> {
            together.await();
            writing.on(again);
            return true;
          });
    }
    sql.sql("delete from case_document where case_id = ? and field = '@letter'")
        .param(file.id())
        .update();
    sql.sql("delete from case_letter where case_id = ?").param(file.id()).update();

    try (var threads = Executors.newFixedThreadPool(3)) {
      for (Future<Object> heard : threads.invokeAll(hearings)) {
        heard.get();
      }
    }

    assertThat(count("case_letter", file)).isEqualTo(1);
    assertThat(count("case_document", file)).isEqualTo(1);
    assertThat(letter(file).document()).isNotEqualTo(letter.document());
  }

  @Test
  void who_scans_the_letter_sees_that_it_is_true_and_nobody_guesses_another() throws Exception {
    CaseFile file = noted("ทส 1010.2/3");
    CaseDocument letter = letter(file);
    String words = String.join("", PaperText.pages(bytes(letter)));
    String path = check(file);
    Visitor stranger = new Visitor(port);

    HttpResponse<String> page = stranger.opens(path);
    HttpResponse<String> english = stranger.opens(path + "?lang=en");
    HttpResponse<String> other = stranger.opens(path.substring(0, path.length() - 1) + "_");

    assertThat(words.replace(" ", "")).contains(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("หนังสือนี้ออกโดยระบบจริง", "ทส 1010.2/3", "15 ม.ค. 2569", file.number().shown())
        .contains(letter.file().sha256().replaceAll("(.{8})(?=.)", "$1 "))
        .doesNotContain("ท่าเรือ", "สมหญิง", officials.nameOf(malee.agency()));
    assertThat(english.body()).contains("This letter is true");
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(other.body()).contains("ไม่พบหนังสือนี้");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void the_qr_code_on_the_paper_leads_to_that_page() throws Exception {
    CaseFile file = noted("ทส 1010.2/4");
    byte[] pdf = bytes(letter(file));

    assertThat(PaperMarks.read(pdf)).get().asString().endsWith(check(file));
  }

  @Test
  void the_officer_and_the_owner_have_it_and_nobody_of_another_agency() throws Exception {
    CaseFile file = noted("ทส 1010.2/5");
    CaseDocument letter = letter(file);
    String page = somying.at().opens("/console/casework/" + file.id()).body();
    String path = "/console/casework/%s/documents/%s/1".formatted(file.id(), letter.document());
    Visitor owner = new Visitor(port);
    owner.signsIn(malee.mailbox().address(), Officials.PASSWORD);
    Visitor other = new Visitor(port);
    other.signsIn(officials.of(AccountSystem.EIA).mailbox().address(), Officials.PASSWORD);
    String own = "/cases/%s/papers/%s/1".formatted(file.id(), letter.document());

    assertThat(page).contains("href=\"" + path + "\"", "หนังสือแจ้งผล (PDF");
    assertThat(somying.at().opens(path).statusCode()).isEqualTo(200);
    assertThat(owner.opens(own).statusCode()).isEqualTo(200);
    assertThat(other.opens(own).statusCode()).isEqualTo(404);
  }

  @Test
  void a_signature_stands_under_what_its_owner_decided_and_is_sealed() throws Exception {
    Officer signing = officers.signsIn(Role.SUPERVISOR, AccountSystem.EIA);
    HttpResponse<String> set =
        new SentForm()
            .field("position", "ผู้อำนวยการกอง <b>")
            .file("picture", "me.png", SentFiles.png(300, 120))
            .goes(signing.at(), SIGNATURE, SIGNATURE);
    CaseFile file = decided(signing, "ทส 1010.2/6");
    CaseFile plain = noted("ทส 1010.2/7");

    assertThat(Visitor.location(set)).isEqualTo(SIGNATURE + "?news=set");
    byte[] signed = bytes(letter(file));
    assertThat(String.join("", PaperText.pages(signed)).replace(" ", ""))
        .contains("ผู้อำนวยการกอง<b>");
    assertThat(pictures(signed)).isEqualTo(pictures(bytes(letter(plain))) + 1);
    assertThat(signing.at().opens(SIGNATURE + "/picture").statusCode()).isEqualTo(200);
    assertThat(somying.at().opens(SIGNATURE + "/picture").statusCode()).isEqualTo(204);
    byte[] row =
        sql.sql("select signature || position from officer_signature where officer = ?")
            .param(signing.id())
            .query(byte[].class)
            .single();
    assertThat(new String(row, java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("PNG", "iVBOR", "ผู้อำนวยการ");
  }

  @Test
  void a_signature_is_refused_when_it_is_no_picture_and_goes_when_its_owner_wants() {
    Officer signing = officers.signsIn(Role.AGENT, AccountSystem.EIA);
    HttpResponse<String> torn =
        new SentForm()
            .field("position", "นักวิชาการ")
            .file("picture", "me.png", "no picture".getBytes())
            .goes(signing.at(), SIGNATURE, SIGNATURE);
    HttpResponse<String> nameless =
        new SentForm().field("position", " ").goes(signing.at(), SIGNATURE, SIGNATURE);
    new SentForm().field("position", "นักวิชาการ").goes(signing.at(), SIGNATURE, SIGNATURE);
    DataSubject whom = new DataSubject(signing.id(), Set.of(), Set.of(), Instant.now());

    assertThat(torn.statusCode()).isEqualTo(422);
    assertThat(torn.body()).contains("ไม่ใช่ภาพ", "value=\"นักวิชาการ\"");
    assertThat(nameless.statusCode()).isEqualTo(422);
    assertThat(kept.parts(whom).getFirst().rows().iterator().next())
        .containsEntry("position", "นักวิชาการ");
    assertThat(kept.erase(whom)).isEqualTo(Erased.ALL);
    assertThat(signatures.of(signing.id())).isEmpty();
  }

  @Test
  void a_move_without_a_letter_writes_none() throws Exception {
    CaseFile report = new Reports(drafts, sql).at("completeness", malee);
    CaseFile now = cases.one(report.id()).orElseThrow();
    Probe.done(moves.move(MoveRequest.of(now, "complete"), caller(somying)));

    writing.on(fact(now));

    assertThat(count("case_letter", now)).isZero();
  }

  @Test
  void what_the_cabinet_resolved_goes_out_under_a_letters_number() {
    for (String move : List.of("cabinet-agreed", "cabinet-refused")) {
      CaseFile report = new Reports(drafts, sql).at("to_cabinet", malee);
      CaseFile now = cases.one(report.id()).orElseThrow();
      String[] cabinet = {"cabinet-date", "5/1/2569", "cabinet-text", "มีมติตามที่เสนอ"};
      MoveRequest without = MoveRequest.of(now, move).because("เหตุผล").with(typed(cabinet));

      Moved missing = moves.move(without, caller(somying));

      assertThat(missing).isInstanceOf(Moved.Missing.class);
      assertThat(((Moved.Missing) missing).problems())
          .extracting(Problem::field)
          .containsExactlyInAnyOrder("letter-number", "letter-date");
    }
  }

  private CaseFile noted(String number) {
    return decided(somying, number);
  }

  /** A change that is noted: the move that asks for a letter's number and for no files. */
  private CaseFile decided(Officer officer, String number) {
    CaseFile report = new Reports(drafts, sql).at("notify", malee);
    CaseFile now = cases.one(report.id()).orElseThrow();
    MoveRequest request =
        MoveRequest.of(now, "outcome-g")
            .with(
                typed(
                    "meeting-number", "4/2569",
                    "meeting-date", "10/1/2569",
                    "resolution-text", "มีมติรับทราบ",
                    "letter-number", number,
                    "letter-date", "15/1/2569"));
    return Probe.done(moves.move(request, caller(officer)));
  }

  private static Caller caller(Officer officer) {
    return Caller.of(
        new Person(
            officer.id(), AccountSystem.STAFF, Set.of(Role.AGENT), Set.of(AccountSystem.EIA)));
  }

  private CaseDocument letter(CaseFile file) {
    await().atMost(PATIENCE).until(() -> !letters.of(file).isEmpty());
    Map<UUID, CaseDocument> written = letters.of(file);
    assertThat(written).hasSize(1);
    return written.values().iterator().next();
  }

  private String check(CaseFile file) {
    String code =
        sql.sql("select code from case_letter where case_id = ?")
            .param(file.id())
            .query(String.class)
            .single();
    return "/track/" + file.number().shown() + "/letters/" + code;
  }

  private byte[] bytes(CaseDocument letter) throws Exception {
    Optional<java.io.InputStream> open = files.open(letter.file().id());
    try (var in = open.orElse(new ByteArrayInputStream(new byte[0]))) {
      return in.readAllBytes();
    }
  }

  private CaseMoved fact(CaseFile file) {
    UUID row =
        sql.sql("select id from case_move where case_id = ? order by turn desc limit 1")
            .param(file.id())
            .query(UUID.class)
            .single();
    return new CaseMoved(
        row,
        file.id(),
        file.number().value(),
        file.type(),
        "eia",
        "x",
        "x",
        "x",
        Instant.now(),
        "staff",
        "x",
        "person",
        "x",
        null,
        null,
        List.of(),
        null,
        null,
        false);
  }

  private int count(String table, CaseFile file) {
    return sql.sql("select count(*) from " + table + " where case_id = ?")
        .param(file.id())
        .query(Integer.class)
        .single();
  }

  private static int pictures(byte[] pdf) throws Exception {
    return PaperMarks.pictures(pdf).size();
  }
}
