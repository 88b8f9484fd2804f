package phuchuay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.casework.Desk.officer;
import static phuchuay.casework.Desk.supervisor;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.Role;
import phuchuay.account.privacy.Life;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moves;
import phuchuay.casework.NewCase;
import phuchuay.casework.Probe;
import phuchuay.cast.Heard;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officers;
import phuchuay.cast.Officers.Officer;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.chat.Conversations;
import phuchuay.directory.Seats;
import phuchuay.platform.DataSubject;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** Who hears what of a case, once, and through which channel. */
@House
class NoticesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String RECEIVED = "ได้รับเรื่องแล้ว";

  @LocalServerPort int port;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired Officials officials;
  @Autowired Officers officers;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired People people;
  @Autowired Life life;
  @Autowired Conversations conversations;
  @Autowired Heard heard;
  @Autowired FactsHeard hearing;
  @Autowired FactRows rows;
  @Autowired Telling telling;
  @Autowired TellingRounds rounds;
  @Autowired Recipients recipients;
  @Autowired KeptNotices kept;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient sql;

  private Probe probe;
  private Ears ears;

  @BeforeEach
  void ears() {
    probe = new Probe(drafts, moves);
    ears = new Ears(sql);
  }

  @Test
  void an_owner_whose_line_is_linked_hears_there_and_by_mail_when_the_notice_says_so() {
    Official malee = officials.of(AccountSystem.GPP);
    Person phone = linked(malee.id(), malee.seat());

    CaseFile in = submitted(malee);

    told(in, "N-17 owner TOLD");
    assertThat(ears.of(in.id()))
        .contains(
            "N-17 person LINE notification/received", "N-17 person MAIL notification/received");
    phone.hears("notification/received");
    String number = in.number().shown();
    assertThat(ears.cards(phone.id()).getFirst())
        .contains(number, "จัดซื้อสีเขียว (GPP)", "เจ้าหน้าที่", "/cases/" + in.id())
        .doesNotContain("มาลี", malee.mailbox().address(), "0105536000313");
    assertThat(malee.mailbox().reads(RECEIVED))
        .contains(number, "/cases/" + in.id())
        .doesNotContain("มาลี", "0105536000313");
  }

  @Test
  void an_owner_without_line_hears_by_mail() {
    Official malee = officials.of(AccountSystem.GPP);

    CaseFile in = submitted(malee);

    told(in, "N-17 owner TOLD");
    assertThat(malee.mailbox().reads(RECEIVED)).contains(in.number().shown());
    assertThat(ears.of(in.id())).contains("N-17 person MAIL notification/received");
    assertThat(ears.of(in.id())).doesNotContain("N-17 person LINE notification/received");
  }

  @Test
  void who_asked_in_chat_hears_there_and_who_has_left_by_the_mail_in_the_form() {
    Person phone = people.somebody();
    phone.follows();
    phone.hears("chat/welcome");
    Mailbox mailbox = new Mailbox(port);
    Caller contact = Caller.of(Party.of("contact", phone.id()));

    CaseFile in = probe.submitted(contact, "email", mailbox.address());

    told(in, "N-17 owner TOLD");
    phone.hears("notification/received");
    assertThat(ears.cards(phone.id()).getFirst()).contains("/track/" + in.number().shown());

    phone.blocks();
    phone.isHeard();
    CaseFile back = probe.moved(in, "return", officer());
    told(back, "N-19 owner TOLD");
    assertThat(mailbox.reads("ส่งกลับให้แก้ไข")).contains("เหตุผล", "/track/");
    assertThat(ears.of(in.id()))
        .contains("N-19 contact MAIL notification/returned")
        .doesNotContain("N-19 contact LINE notification/returned");
  }

  @Test
  void a_visitor_hears_by_the_mail_in_the_form_with_the_reason_and_what_to_do() {
    Mailbox mailbox = new Mailbox(port);
    CaseFile in = probe.submitted(visitor(), "email", mailbox.address());

    probe.moved(in, "return", officer());

    told(in, "N-19 owner TOLD");
    String mail = mailbox.reads("ส่งกลับให้แก้ไข");
    assertThat(mail)
        .contains("เหตุผลของเจ้าหน้าที่: เหตุผล", "เปิดเรื่องนี้แล้วทำขั้นต่อไป")
        .contains("/track/" + in.number().shown());
  }

  @Test
  void who_cannot_be_reached_is_written_down_counted_and_shown_to_staff_first() {
    double before = meters.counter("phuchuay.notices", "channel", "NONE").count();

    CaseFile in = probe.submitted(visitor());

    told(in, "N-17 owner TOLD");
    assertThat(ears.of(in.id())).contains("N-17 nobody NONE notification/received");
    assertThat(meters.counter("phuchuay.notices", "channel", "NONE").count()).isGreaterThan(before);
    String page = officers.signsIn(Role.AUDITOR).at().opens("/console/notification").body();
    String unreached =
        page.substring(page.indexOf("id=\"unreached\""), page.indexOf("id=\"latest\""));
    assertThat(unreached)
        .contains(in.number().shown(), "ติดต่อไม่ได้", "ได้รับคำขอ FUEL", "ผู้ยื่นเรื่อง");
  }

  @Test
  void the_page_shows_masked_whom_how_and_what_came_of_it_to_who_works_for_that_system() {
    Official malee = officials.of(AccountSystem.GPP);
    CaseFile in = submitted(malee);
    malee.mailbox().reads(RECEIVED);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String page = officers.signsIn(Role.AGENT).at().opens("/console/notification").body();
              String row = rowOf(page, in, "อีเมล");
              assertThat(row).contains("x••••@agency.example", "ส่งแล้ว");
              assertThat(page).doesNotContain(malee.mailbox().address());
            });
    assertThat(
            officers
                .signsIn(Role.AGENT, AccountSystem.EIA)
                .at()
                .opens("/console/notification")
                .body())
        .doesNotContain(in.number().shown());
  }

  @Test
  void officers_of_the_system_hear_of_new_work_and_nobody_else_at_the_desk() {
    Person ours = linked(officers.signsIn(Role.AGENT, AccountSystem.GPP));
    Person other = linked(officers.signsIn(Role.AGENT, AccountSystem.GHG));
    Person auditor = linked(officers.signsIn(Role.AUDITOR));
    Officer gone = officers.signsIn(Role.SUPERVISOR);
    Person suspended = linked(gone);
    accounts.suspend(gone.id(), Party.HOUSE, "left");

    CaseFile in = submitted(officials.of(AccountSystem.GPP));

    told(in, "N-17 officers TOLD");
    assertThat(ears.cards(ours.id())).hasSize(1);
    assertThat(ears.cards(ours.id()).getFirst())
        .contains(in.number().shown(), "/console/casework/" + in.id());
    assertThat(ears.cards(other.id())).isEmpty();
    assertThat(ears.cards(auditor.id())).isEmpty();
    assertThat(ears.cards(suspended.id())).isEmpty();
  }

  @Test
  void officers_are_mailed_where_the_house_says_so_and_only_those_who_decide() {
    UUID agent = officers.signsIn(Role.AGENT, AccountSystem.JCM).id();
    UUID auditor = officers.signsIn(Role.AUDITOR, AccountSystem.JCM).id();

    List<Recipient> jcm = recipients.officers(AccountSystem.JCM);

    assertThat(jcm).extracting(Recipient::account).contains(agent).doesNotContain(auditor);
    assertThat(jcm).allMatch(Recipient::reachable);
    assertThat(recipients.officers(AccountSystem.GPP)).allMatch(one -> one.email() == null);
  }

  @Test
  void a_successor_hears_of_the_cases_of_the_seat_and_who_left_does_not() {
    Official malee = officials.of(AccountSystem.GPP);
    Official somchai = officials.without(AccountSystem.GPP);
    CaseFile in = submitted(malee);
    told(in, "N-17 owner TOLD");
    seats.handOver(malee.seat(), somchai.id(), "test");

    CaseFile now = probe.moved(in, "return", officer());

    told(now, "N-19 owner TOLD");
    assertThat(somchai.mailbox().reads("ส่งกลับให้แก้ไข")).contains(in.number().shown());
    assertThat(malee.mailbox().count("ส่งกลับให้แก้ไข")).isZero();
  }

  @Test
  void a_fact_that_is_heard_again_is_told_once() {
    Official malee = officials.of(AccountSystem.GPP);
    CaseFile in = submitted(malee);
    told(in, "N-17 owner TOLD");
    told(in, "N-17 officers TOLD");
    List<String> before = ears.of(in.id());

    hearing.on(heard.movesOf(in.id()).getFirst());
    hearing.on(heard.movesOf(in.id()).getFirst());
    rounds.tell();

    assertThat(ears.of(in.id())).isEqualTo(before);
    assertThat(ears.outcomes(in.id())).containsExactly("N-17 owner TOLD", "N-17 officers TOLD");
    malee.mailbox().reads(RECEIVED);
    assertThat(malee.mailbox().count(RECEIVED)).isEqualTo(1);
  }

  /** Also when it is not known any more that it was told: the row of who was told stays. */
  @Test
  void who_was_told_is_not_told_again_though_the_fact_is_taken_for_new() {
    Official malee = officials.of(AccountSystem.GPP);
    CaseFile in = submitted(malee);
    told(in, "N-17 owner TOLD");
    malee.mailbox().reads(RECEIVED);
    sql.sql("update notice_fact set told_at = null, outcome = null where case_id = ?")
        .param(in.id())
        .update();

    rounds.tell();

    told(in, "N-17 owner TOLD");
    assertThat(sent(in)).isEqualTo(1);
  }

  @Test
  void of_many_instances_one_tells() throws Exception {
    Official malee = officials.of(AccountSystem.GPP);
    CaseFile in = submitted(malee);
    told(in, "N-17 owner TOLD");
    sql.sql("delete from notice where case_id = ?").param(in.id()).update();
    sql.sql(
            """
            update notice_fact
            set id = default, told_at = null, outcome = null, tell_at = now() + interval '1 hour'
            where case_id = ? and who = 'owner'
            """)
        .param(in.id())
        .update();
    Waiting fact =
        rows.due(Instant.now().plus(Duration.ofHours(2)), 1000).stream()
            .filter(one -> one.caseId().equals(in.id()))
            .findFirst()
            .orElseThrow();

    long tellers;
    try (var instances = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> teller = () -> telling.tell(List.of(fact));
      List<Future<Boolean>> all = instances.invokeAll(java.util.Collections.nCopies(8, teller));
      tellers = 0;
      for (Future<Boolean> one : all) {
        tellers += one.get() ? 1 : 0;
      }
    }

    assertThat(tellers).isEqualTo(1);
    assertThat(ears.of(in.id())).containsExactly("N-17 person MAIL notification/received");
  }

  @Test
  void what_breaks_half_way_leaves_nothing_and_is_told_whole_later() {
    Official malee = officials.of(AccountSystem.GPP);
    Person phone = linked(malee.id(), malee.seat());
    CaseFile draft = draft(malee);
    CaseFile in = probe.handedIn(draft, caller(malee));
    told(in, "N-17 owner TOLD");
    int before = ears.cards(phone.id()).size();
    CaseFile returned = probe.moved(in, "return", officer());
    await().atMost(PATIENCE).until(() -> ears.outcomes(in.id()).size() > 2);
    told(in, "N-19 owner TOLD");
    sql.sql("delete from notice where case_id = ? and number = 'N-19'").param(in.id()).update();
    int after = ears.cards(phone.id()).size();
    brokenBy(returned, "notification/not-there");

    rounds.tell();

    assertThat(after).isEqualTo(before + 1);
    assertThat(ears.cards(phone.id())).hasSize(after);
    assertThat(ears.of(in.id())).noneMatch(one -> one.startsWith("N-19"));
    await().atMost(PATIENCE).until(() -> tries(in) > 0);

    sql.sql("update notice_fact set own_mail = null, tell_at = now() where case_id = ?")
        .param(in.id())
        .update();
    told(in, "N-19 owner TOLD");
    assertThat(ears.cards(phone.id())).hasSize(after + 1);
    assertThat(ears.of(in.id()))
        .contains(
            "N-19 person LINE notification/returned", "N-19 person MAIL notification/returned");
  }

  @Test
  void what_asks_for_something_is_not_told_when_the_case_has_moved_on_and_a_receipt_is() {
    Official malee = officials.of(AccountSystem.GPP);
    CaseFile in = submitted(malee);
    told(in, "N-17 officers TOLD");
    probe.moved(in, "escalate", officer());
    toldAnew(in);

    rounds.tell();

    told(in, "N-17 owner TOLD");
    told(in, "N-17 officers OVERTAKEN");
    assertThat(malee.mailbox().reads(RECEIVED)).isNotEmpty();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(malee.mailbox().reads(RECEIVED)).contains("สถานะล่าสุด: สองคน"));
  }

  @Test
  void what_only_staff_may_know_is_never_told_to_the_owner() {
    Official malee = officials.of(AccountSystem.GPP);
    CaseFile in = submitted(malee);
    told(in, "N-17 owner TOLD");
    probe.moved(in, "look", officer(), "decided-on", "1/1/2570");
    var look = heard.movesOf(in.id()).getLast();
    assertThat(look.staffOnly()).isTrue();
    var tells =
        new phuchuay.casework.CaseMoved(
            look.id(),
            look.caseId(),
            look.number(),
            look.type(),
            look.system(),
            look.move(),
            look.from(),
            look.to(),
            look.at(),
            look.byKind(),
            look.by(),
            look.applicantKind(),
            look.applicant(),
            look.agency(),
            look.seat(),
            List.of("N-34"),
            null,
            null,
            true);

    hearing.on(tells);
    Waiting slippedThrough = Waiting.of(tells, "N-63", "owner");
    rows.add(slippedThrough, Instant.now());
    rounds.tell();

    told(in, "N-34 officers TOLD");
    told(in, "N-63 owner NOT_THEIRS");
    assertThat(ears.outcomes(in.id())).doesNotContain("N-34 owner TOLD");
    assertThat(ears.of(in.id())).noneMatch(one -> one.startsWith("N-63"));
  }

  @Test
  void an_approval_leaves_passwords_and_codes_to_the_room_that_makes_them() {
    Official malee = officials.of(AccountSystem.GPP);
    CaseFile in = submitted(malee);

    CaseFile approved = probe.moved(in, "approve", supervisor());

    told(approved, "N-18 owner TOLD");
    assertThat(malee.mailbox().reads("อนุมัติคำขอใช้งาน FUEL แล้ว"))
        .contains(in.number().shown(), "24 ชั่วโมง", "ส่งเมื่อ", "พิจารณาเมื่อ");
  }

  @Test
  void whose_account_is_suspended_hears_nothing_and_staff_see_it() {
    Official malee = officials.of(AccountSystem.GPP);
    CaseFile in = probe.submitted(caller(malee));
    told(in, "N-17 owner TOLD");
    accounts.suspend(malee.id(), Party.HOUSE, "test");

    probe.moved(in, "return", officer());

    told(in, "N-19 owner TOLD");
    assertThat(ears.of(in.id())).contains("N-19 nobody NONE notification/returned");
  }

  @Test
  void of_an_erased_person_no_notice_says_whom() {
    Official malee = officials.of(AccountSystem.GPP);
    CaseFile in = submitted(malee);
    told(in, "N-17 owner TOLD");
    Mailbox mailbox = new Mailbox(port);
    CaseFile other = probe.submitted(visitor(), "email", mailbox.address());
    told(other, "N-17 owner TOLD");
    DataSubject whom =
        new DataSubject(
            malee.id(),
            Set.of(new EmailAddress(mailbox.address())),
            Set.of(),
            Instant.now().plusSeconds(60));
    assertThat(kept.parts(whom).getFirst().rows()).hasSize(2);

    while (kept.erase(whom) != phuchuay.platform.PersonalData.Erased.ALL) {}

    assertThat(kept.parts(whom).getFirst().rows()).isEmpty();
    assertThat(ears.of(in.id())).contains("N-17 erased MAIL notification/received");
    assertThat(shown(in, other)).doesNotContain("x••••@agency.example");
  }

  private List<String> shown(CaseFile... files) {
    return sql.sql("select shown from notice where case_id = any(?)")
        .param(java.util.Arrays.stream(files).map(CaseFile::id).toArray(UUID[]::new))
        .query(String.class)
        .list();
  }

  private Person linked(Officer officer) {
    return linked(officer.id(), officer.id());
  }

  /** A phone that may hear the news of this account and this seat. */
  private Person linked(UUID account, UUID seat) {
    Person phone = people.somebody();
    phone.follows();
    phone.hears("chat/welcome");
    life.link(account, phone);
    conversations.belongsTo(phone.id(), new HashSet<>(List.of(account, seat)));
    return phone;
  }

  private static Caller caller(Official official) {
    return Caller.of(
        new phuchuay.account.Person(official.id(), official.system(), Set.of(), Set.of()));
  }

  private static Caller visitor() {
    return phuchuay.casework.Desk.visitor();
  }

  private CaseFile draft(Official official) {
    NewCase wanted =
        NewCase.by(caller(official).party(), Probe.TYPE).of(official.agency(), official.seat());
    return Probe.begun(drafts.begin(wanted, caller(official)));
  }

  private CaseFile submitted(Official official) {
    return probe.handedIn(draft(official), caller(official));
  }

  /** Waits until it has come to this. */
  private void told(CaseFile file, String outcome) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> {
              rounds.tell();
              assertThat(ears.outcomes(file.id())).contains(outcome);
            });
  }

  private long sent(CaseFile in) {
    return ears.of(in.id()).stream().filter(one -> one.startsWith("N-17 person MAIL")).count();
  }

  private int tries(CaseFile in) {
    return sql.sql("select max(tries) from notice_fact where case_id = ?")
        .param(in.id())
        .query(Integer.class)
        .single();
  }

  private void brokenBy(CaseFile file, String mail) {
    sql.sql(
            """
            update notice_fact set told_at = null, outcome = null, own_mail = ?, tell_at = now()
            where case_id = ? and number = 'N-19'
            """)
        .params(mail, file.id())
        .update();
  }

  private void toldAnew(CaseFile file) {
    sql.sql("delete from notice where case_id = ?").param(file.id()).update();
    sql.sql("update notice_fact set told_at = null, outcome = null where case_id = ?")
        .param(file.id())
        .update();
  }

  private static String rowOf(String page, CaseFile file, String channel) {
    return java.util.Arrays.stream(page.split("<tr"))
        .filter(row -> row.contains(file.number().shown()) && row.contains(channel))
        .findFirst()
        .orElse("");
  }
}
