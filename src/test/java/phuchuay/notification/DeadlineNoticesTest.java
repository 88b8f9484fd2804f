package phuchuay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.account.privacy.Life;
import phuchuay.casework.CaseFile;
import phuchuay.casework.ClockRang;
import phuchuay.cast.Heard;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officers;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.chat.Conversations;
import phuchuay.platform.Seal;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Time;

/** Results and time limits of EIA reports: told to whom they concern, with the true day, once. */
@House
class DeadlineNoticesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @LocalServerPort int port;
  @Autowired Officials officials;
  @Autowired Officers officers;
  @Autowired People people;
  @Autowired Life life;
  @Autowired Conversations conversations;
  @Autowired Heard heard;
  @Autowired TellingRounds rounds;
  @Autowired FactRows facts;
  @Autowired Reports reports;
  @Autowired Seal seal;
  @Autowired JdbcClient sql;

  private final LocalDate today = LocalDate.now(Time.BANGKOK);
  private Ears ears;

  @BeforeEach
  void ears() {
    ears = new Ears(sql);
  }

  @Test
  void owner_and_preparer_hear_what_to_amend_by_when_and_in_which_letter() {
    Official owner = officials.of(AccountSystem.EIA);
    Official preparer = officials.of(AccountSystem.EIA);
    CaseFile in = reports.in("kck_1", owner);
    reports.preparedBy(in, preparer.agency());

    reports.resolved(in, "outcome-a", "amending", today.minusDays(3), "N-36");

    told(in, "N-36 owner TOLD");
    told(in, "N-36 preparer TOLD");
    String last = ThaiDates.dateFrom(today, today.minusDays(3).plusDays(180));
    for (Official who : List.of(owner, preparer)) {
      assertThat(who.mailbox().reads("มติให้แก้ไขเพิ่มเติม"))
          .contains(
              in.number().shown(),
              "เลขที่ ทส 1010/99 ลงวันที่ " + ThaiDates.date(today.minusDays(3)))
          .contains(
              "มติที่ประชุม: ให้เพิ่มมาตรการลดฝุ่น", "มาตรการยังไม่พอ", "ภายในวันที่: " + last);
    }
  }

  @Test
  void the_agency_that_permits_hears_of_an_approval_at_its_own_mailbox() {
    Official owner = officials.of(AccountSystem.EIA);
    Official permits = officials.of(AccountSystem.GPP);
    Mailbox office = new Mailbox(port);
    sql.sql("update agency set email_sealed = ? where id = ?")
        .params(seal.seal(office.address()), permits.agency())
        .update();
    CaseFile in = reports.in("kck_1", owner);
    reports.answers(in, "permitting-agency", "{\"id\": \"" + permits.agency() + "\"}");

    reports.resolved(in, "outcome-c", "approved", today, "N-38");

    told(in, "N-38 agency:permitting-agency TOLD");
    assertThat(office.reads("เห็นชอบ")).contains(in.number().shown(), "/track/");
    assertThat(owner.mailbox().reads("เห็นชอบ")).contains("/cases/", "5 ปี");
  }

  @Test
  void a_preparer_whom_nobody_sits_for_is_written_to_at_the_agencys_own_mailbox() {
    Official owner = officials.of(AccountSystem.EIA);
    Official elsewhere = officials.of(AccountSystem.GPP);
    Mailbox office = new Mailbox(port);
    sql.sql("update agency set email_sealed = ? where id = ?")
        .params(seal.seal(office.address()), elsewhere.agency())
        .update();
    CaseFile in = reports.in("kck_1", owner);
    reports.preparedBy(in, elsewhere.agency());

    reports.resolved(in, "outcome-a", "amending", today, "N-36");

    told(in, "N-36 preparer TOLD");
    assertThat(office.reads("มติให้แก้ไขเพิ่มเติม")).contains(in.number().shown());
    assertThat(elsewhere.mailbox().count("มติ")).isZero();
  }

  @Test
  void a_warning_that_is_late_after_an_outage_is_told_once_with_the_true_day() {
    Official owner = officials.of(AccountSystem.EIA);
    CaseFile in = reports.in("kck_1", owner);
    reports.resolved(in, "outcome-a", "amending", today.minusDays(151), "N-63");

    rang(in, "amend-warning");
    ears.itIsDay(in.id());

    told(in, "N-35 owner TOLD");
    String last = ThaiDates.dateFrom(today, today.minusDays(151).plusDays(180));
    assertThat(owner.mailbox().reads("ใกล้ครบ 180 วัน"))
        .contains("ภายในวันที่: " + last, "(อีก 29 วัน)", "ทส 1010/99");
    rounds.tell();
    assertThat(ears.of(in.id())).containsOnlyOnce("N-35 person MAIL notification/day-150");
  }

  @Test
  void what_a_clock_says_waits_for_the_morning() {
    CaseFile in = reports.in("kck_1", officials.of(AccountSystem.EIA));
    reports.resolved(in, "outcome-a", "amending", today.minusDays(151), "N-63");
    Instant before = Instant.now();

    rang(in, "amend-warning");

    await().atMost(PATIENCE).until(() -> ears.outcomes(in.id()).toString().contains("N-35"));
    Instant tellAt =
        sql.sql("select tell_at from notice_fact where case_id = ? and number = 'N-35' limit 1")
            .param(in.id())
            .query(java.sql.Timestamp.class)
            .single()
            .toInstant();
    Daytime day = new Daytime(java.time.LocalTime.of(8, 0), java.time.LocalTime.of(20, 0));
    assertThat(day.next(tellAt)).isEqualTo(tellAt);
    assertThat(tellAt).isAfterOrEqualTo(before.minusSeconds(1));
  }

  @Test
  void nobody_is_warned_of_what_has_been_done_meanwhile() {
    Official owner = officials.of(AccountSystem.EIA);
    CaseFile in = reports.in("kck_1", owner);
    CaseFile amending = reports.resolved(in, "outcome-a", "amending", today.minusDays(151), "N-63");
    rang(in, "amend-warning");
    await().atMost(PATIENCE).until(() -> ears.outcomes(in.id()).toString().contains("N-35"));
    sql.sql(
            """
            update notice_fact set told_at = null, outcome = null, tell_at = now() + interval '1 day'
            where case_id = ? and number = 'N-35'
            """)
        .param(in.id())
        .update();
    sql.sql("delete from notice where case_id = ? and number = 'N-35'").param(in.id()).update();

    reports.resolved(amending, "amended", "kck_2", today.minusDays(151), "N-34");
    ears.itIsDay(in.id());

    told(in, "N-35 owner OVERTAKEN");
    assertThat(ears.of(in.id())).noneMatch(one -> one.startsWith("N-35"));
  }

  @Test
  void a_day_that_was_moved_is_warned_of_anew() {
    CaseFile in = reports.in("kck_1", officials.of(AccountSystem.EIA));
    reports.resolved(in, "outcome-a", "amending", today.minusDays(151), "N-63");
    ClockRang first = rang(in, "amend-warning");
    ClockRang moved =
        new ClockRang(
            first.id(),
            first.caseId(),
            first.number(),
            first.type(),
            first.system(),
            first.clock(),
            first.due().plus(Duration.ofDays(1)),
            null,
            first.agency(),
            first.seat(),
            first.tell(),
            null,
            null);

    assertThat(Waiting.of(moved, "N-35", "owner").fact())
        .isNotEqualTo(Waiting.of(first, "N-35", "owner").fact());
    assertThat(Waiting.of(first, "N-35", "owner").fact())
        .isEqualTo(Waiting.of(first, "N-35", "preparer").fact());
    facts.add(Waiting.of(moved, "N-35", "owner"), Instant.now().minusSeconds(60));

    told(in, "N-35 owner OVERTAKEN");
  }

  @Test
  void officers_hear_of_their_own_limits_by_the_limit_that_is_meant() {
    Person desk = desk();
    Official owner = officials.of(AccountSystem.EIA);
    CaseFile in = reports.in("completeness", owner);
    reports.handedIn(in, 12);

    rang(in, "completeness-near");
    ears.itIsDay(in.id());

    told(in, "N-64 officers TOLD");
    assertThat(ears.cards(desk.id()).toString())
        .contains(in.number().shown(), ThaiDates.dateFrom(today, today.plusDays(3)));
    assertThat(owner.mailbox().count("กำหนด")).isZero();
  }

  @Test
  void officers_hear_of_many_at_once_in_one_card() {
    Person desk = desk();
    List<CaseFile> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      CaseFile in = reports.in("completeness", officials.of(AccountSystem.EIA));
      reports.handedIn(in, 12);
      all.add(in);
    }
    all.forEach(in -> rang(in, "completeness-near"));
    all.forEach(in -> await().atMost(PATIENCE).until(() -> !ears.outcomes(in.id()).isEmpty()));
    all.forEach(this::asIfNew);
    int before = ears.cards(desk.id()).size();
    sql.sql("update notice_fact set tell_at = now() - interval '1 minute' where case_id = any(?)")
        .param(all.stream().map(CaseFile::id).toArray(java.util.UUID[]::new))
        .update();

    all.forEach(in -> told(in, "N-64 officers TOLD"));

    assertThat(ears.cards(desk.id())).hasSize(before + 1);
    assertThat(ears.cards(desk.id()).getLast()).contains("⏳ 7 เรื่องค่ะ", "/console/casework?");
    assertThat(all)
        .allSatisfy(
            in -> assertThat(ears.of(in.id())).contains("N-64 person LINE notification/many"));
  }

  @Test
  void one_that_cannot_be_told_does_not_keep_back_those_it_came_with() {
    Person desk = desk();
    List<CaseFile> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      CaseFile in = reports.in("completeness", officials.of(AccountSystem.EIA));
      reports.handedIn(in, 12);
      all.add(in);
    }
    all.forEach(in -> rang(in, "completeness-near"));
    all.forEach(in -> await().atMost(PATIENCE).until(() -> !ears.outcomes(in.id()).isEmpty()));
    all.forEach(this::asIfNew);
    CaseFile broken = all.getFirst();
    sql.sql("update case_file set state = 'no such state' where id = ?")
        .param(broken.id())
        .update();
    sql.sql("update notice_fact set tell_at = now() - interval '1 minute' where case_id = any(?)")
        .param(all.stream().map(CaseFile::id).toArray(java.util.UUID[]::new))
        .update();

    all.subList(1, 6).forEach(in -> told(in, "N-64 officers TOLD"));

    assertThat(ears.outcomes(broken.id())).contains("N-64 officers waiting");
    assertThat(ears.cards(desk.id())).isNotEmpty();
    sql.sql("delete from notice_fact where case_id = ?").param(broken.id()).update();
    sql.sql("update case_file set state = 'completeness' where id = ?").param(broken.id()).update();
  }

  private void asIfNew(CaseFile in) {
    sql.sql("delete from notice where case_id = ?").param(in.id()).update();
    sql.sql(
            """
            update notice_fact set told_at = null, outcome = null, tell_at = now() + interval '1 day'
            where case_id = ?
            """)
        .param(in.id())
        .update();
  }

  private Person desk() {
    var officer = officers.signsIn(Role.AGENT, AccountSystem.EIA);
    Person phone = people.somebody();
    phone.follows();
    phone.hears("chat/welcome");
    life.link(officer.id(), phone);
    conversations.belongsTo(phone.id(), Set.of(officer.id()));
    return phone;
  }

  /** The clock has rung by itself: its moment has come. */
  private ClockRang rang(CaseFile in, String clock) {
    await()
        .atMost(PATIENCE)
        .until(() -> heard.ringsOf(in.id()).stream().anyMatch(one -> one.clock().equals(clock)));
    return heard.ringsOf(in.id()).stream()
        .filter(one -> one.clock().equals(clock))
        .findFirst()
        .orElseThrow();
  }

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
}
