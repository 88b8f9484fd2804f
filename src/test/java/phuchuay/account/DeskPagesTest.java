package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Passwords;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officers;
import phuchuay.cast.Visitor;
import phuchuay.directory.Seats;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** People, seats and the usage report at the desk, and one's own seats. */
@House
class DeskPagesTest {

  private static final String NAME = "มาลี ใจดี";
  private static final String PASSWORD = "blue-heron-27";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired AccountChanges changes;
  @Autowired Passwords passwords;
  @Autowired Attempts attempts;
  @Autowired Officers officers;
  @Autowired Seats seats;
  @Autowired JdbcClient sql;

  private Mailbox mailbox;
  private UUID malee;
  private UUID agency;

  @BeforeEach
  void malee_sits_for_an_agency_in_gpp() {
    attempts.forget("password-at", "127.0.0.1");
    mailbox = new Mailbox(port);
    malee =
        accounts
            .invite(
                NewAccount.person(
                    AccountSystem.GPP, null, NAME, new EmailAddress(mailbox.address())),
                Party.HOUSE)
            .orElseThrow();
    changes.password(malee, passwords.encode(PASSWORD), true);
    agency = agency();
    seats.take(agency, "gpp", malee, "test");
  }

  @Test
  void an_officer_of_another_system_finds_nobody_and_is_told_what_they_are_told_of_nobody() {
    Visitor stranger = officers.signsIn(Role.AGENT, AccountSystem.EIA).at();
    HttpResponse<String> hers = stranger.opens("/console/account/people/" + malee);
    HttpResponse<String> nobodys = stranger.opens("/console/account/people/" + UUID.randomUUID());
    assertThat(hers.statusCode()).isEqualTo(404);
    assertThat(same(hers.body())).isEqualTo(same(nobodys.body()));
    assertThat(stranger.opens("/console/account/people?q=" + mailbox.address()).body())
        .doesNotContain("/console/account/people/" + malee);
    assertThat(help(stranger, "suspension", "อยากลอง").statusCode()).isEqualTo(404);
    assertThat(stranger.opens("/console/account/agencies/" + agency).body())
        .doesNotContain(malee.toString());
    assertThat(withdraws(stranger, "อยากลอง").statusCode()).isEqualTo(404);
    assertThat(seats.heldBy(malee)).hasSize(1);
  }

  @Test
  void a_name_is_masked_until_an_officer_says_why_they_look_and_that_is_written_down() {
    Officers.Officer officer = officers.signsIn(Role.AGENT, AccountSystem.GPP);
    String page = "/console/account/people/" + malee;
    assertThat(officer.at().opens("/console/account/people?q=" + mailbox.address()).body())
        .contains(malee.toString(), "มา••••")
        .doesNotContain(NAME);
    assertThat(officer.at().opens(page).body()).contains("มา••••").doesNotContain(NAME);
    assertThat(help(officer.at(), "opening", "").body()).doesNotContain(NAME);

    assertThat(help(officer.at(), "opening", "โทรมาถาม").body()).contains(NAME, mailbox.address());

    assertThat(acts(officer.id(), malee)).contains("account.read");
  }

  @Test
  void an_officer_may_start_a_reset_and_never_sees_a_password() {
    Visitor officer = officers.signsIn(Role.AGENT, AccountSystem.GPP).at();
    assertThat(location(help(officer, "reset", "ลืมรหัส"))).endsWith("?news=reset");
    assertThat(mailbox.follows("ตั้งรหัสผ่านใหม่", "/reset")).isNotBlank();
    help(officer, "reset", "ลืมรหัส");
    help(officer, "reset", "ลืมรหัส");
    assertThat(help(officer, "reset", "ลืมรหัส").statusCode()).isEqualTo(422);
  }

  @Test
  void an_auditor_looks_and_changes_nothing() {
    Visitor auditor = officers.signsIn(Role.AUDITOR).at();
    assertThat(auditor.opens("/console/account/people/" + malee).statusCode()).isEqualTo(200);
    assertThat(help(auditor, "suspension", "อยากลอง").statusCode()).isEqualTo(403);
    assertThat(withdraws(auditor, "อยากลอง").statusCode()).isEqualTo(403);
  }

  @Test
  void whoever_gets_a_seat_and_has_no_account_is_invited_both_or_neither() {
    Visitor officer = officers.signsIn(Role.SUPERVISOR, AccountSystem.GHG).at();
    Mailbox first = new Mailbox(port);
    Mailbox second = new Mailbox(port);
    assertThat(location(seats(officer, "ghg", first))).endsWith("?news=seated");
    assertThat(first.follows("เปิดบัญชีให้คุณแล้ว", "/invitation")).isNotBlank();

    assertThat(seats(officer, "ghg", second).body()).contains("ที่นั่งเต็มแล้ว");
    assertThat(second.count("เปิดบัญชีให้คุณแล้ว")).isZero();

    assertThat(location(allows(officer, "ghg", "2"))).endsWith("?news=allowed");
    assertThat(location(seats(officer, "ghg", second))).endsWith("?news=seated");
    assertThat(allows(officer, "ghg", "1").body()).contains("มีคนนั่งอยู่มากกว่านี้");
  }

  @Test
  void of_many_officers_who_give_the_last_seat_one_does() {
    Visitor officer = officers.signsIn(Role.SUPERVISOR, AccountSystem.GHG).at();
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Future<String>> answers =
          IntStream.range(0, 8)
              .mapToObj(_ -> many.submit(() -> location(seats(officer, "ghg", new Mailbox(port)))))
              .toList();
      assertThat(answers.stream().map(DeskPagesTest::result).filter(to -> !to.isEmpty()))
          .hasSize(1);
    }
  }

  @Test
  void a_seat_that_is_taken_away_is_gone_at_once_and_its_holder_is_told() {
    Visitor here = signedIn();
    assertThat(here.opens("/seats").body()).contains("หน่วยงานทดสอบ");
    Officers.Officer officer = officers.signsIn(Role.AGENT, AccountSystem.GPP);
    assertThat(withdraws(officer.at(), "ย้ายงาน").statusCode()).isEqualTo(302);
    assertThat(here.opens("/seats").body()).doesNotContain("หน่วยงานทดสอบ");
    assertThat(mailbox.reads("ที่นั่งของคุณสิ้นสุดแล้ว")).contains("LINE");
    assertThat(acts(officer.id(), agency)).contains("seat.withdrawn");
  }

  @Test
  void a_seat_goes_to_a_successor_who_is_invited_and_the_former_holder_is_out() {
    Visitor here = signedIn();
    Mailbox successor = new Mailbox(port);
    Officers.Officer officer = officers.signsIn(Role.AGENT, AccountSystem.GPP);
    assertThat(handsOver(officer.at(), successor, "").statusCode()).isEqualTo(422);
    assertThat(location(handsOver(officer.at(), successor, "ย้ายงาน")))
        .endsWith("news=handed-over");
    assertThat(seats.heldBy(malee)).isEmpty();
    assertThat(here.opens("/seats").body()).doesNotContain("หน่วยงานทดสอบ");
    assertThat(successor.follows("เปิดบัญชีให้คุณแล้ว", "/invitation")).isNotBlank();
    assertThat(acts(officer.id(), agency)).contains("seat.handed-over");
  }

  private HttpResponse<String> handsOver(Visitor officer, Mailbox to, String reason) {
    UUID seat = seats.heldBy(malee).getFirst().id();
    return officer.submits(
        "/profile",
        "/console/account/agencies/" + agency + "/seats/" + seat + "/hand-over",
        Map.of("name", "สมศรี มาแทน", "email", to.address(), "reason", reason));
  }

  @Test
  void a_person_leaves_their_seat_with_their_password_and_nobody_elses() {
    Visitor here = signedIn();
    UUID seat = seats.heldBy(malee).getFirst().id();
    assertThat(leaves(here, seat, "wrong").statusCode()).isEqualTo(422);
    assertThat(leaves(here, UUID.randomUUID(), PASSWORD).statusCode()).isEqualTo(404);
    assertThat(location(leaves(here, seat, PASSWORD))).isEqualTo("/seats?news=left");
    assertThat(seats.heldBy(malee)).isEmpty();
  }

  @Test
  void the_usage_report_is_for_auditors_and_no_cell_of_it_is_a_formula() {
    Visitor agent = officers.signsIn(Role.AGENT).at();
    assertThat(agent.opens("/console/account/usage").statusCode()).isEqualTo(403);
    assertThat(agent.opens("/console/account/usage.csv").statusCode()).isEqualTo(403);
    Officers.Officer auditor = officers.signsIn(Role.AUDITOR);
    assertThat(auditor.at().opens("/console/account/usage?system=staff").body())
        .contains("ผู้ตรวจสอบ");
    String formula = "-2+" + UUID.randomUUID().toString().substring(0, 8);
    sql.sql("update account set username = ? where id = ?").params(formula, malee).update();
    HttpResponse<String> table = auditor.at().opens("/console/account/usage.csv?system=gpp");
    assertThat(table.body())
        .contains("\"'" + formula + "\"")
        .doesNotContain(NAME, mailbox.address());
    assertThat(auditor.at().opens("/console/account/usage.xlsx").statusCode()).isEqualTo(200);
    assertThat(
            sql.sql("select count(*) from audit where actor = ? and act = 'usage.exported'")
                .param(auditor.id().toString())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  private HttpResponse<String> help(Visitor officer, String change, String reason) {
    String page = "/console/account/people/" + malee;
    return officer.submits("/profile", page + "/" + change, Map.of("reason", reason));
  }

  private HttpResponse<String> withdraws(Visitor officer, String reason) {
    UUID seat = seats.heldBy(malee).getFirst().id();
    return officer.submits(
        "/profile",
        "/console/account/agencies/" + agency + "/seats/" + seat + "/withdrawal",
        Map.of("reason", reason));
  }

  private HttpResponse<String> seats(Visitor officer, String system, Mailbox who) {
    return officer.submits(
        "/profile",
        "/console/account/agencies/" + agency + "/seats",
        Map.of("system", system, "name", "สมชาย มาใหม่", "email", who.address()));
  }

  private HttpResponse<String> allows(Visitor officer, String system, String most) {
    return officer.submits(
        "/profile",
        "/console/account/agencies/" + agency + "/limits",
        Map.of("system", system, "most", most, "reason", "มีสองกอง"));
  }

  private HttpResponse<String> leaves(Visitor here, UUID seat, String password) {
    return here.submits("/profile", "/seats/" + seat + "/leaving", Map.of("current", password));
  }

  private Visitor signedIn() {
    Visitor here = new Visitor(port);
    assertThat(location(here.signsIn(mailbox.address(), PASSWORD))).isEqualTo("/profile");
    return here;
  }

  private List<String> acts(UUID actor, UUID subject) {
    return sql.sql("select act from audit where actor = ? and subject = ?")
        .params(actor.toString(), subject.toString())
        .query(String.class)
        .list();
  }

  private UUID agency() {
    String name = "หน่วยงานทดสอบ" + UUID.randomUUID();
    return sql.sql(
            """
            insert into agency (kind, name, plain, look, province, created_at, changed_at)
            values ('GOVERNMENT', ?, ?, ?, '10', now(), now()) returning id
            """)
        .params(name, name, name)
        .query(UUID.class)
        .single();
  }

  /** What may differ between two pages for the same visitor: the incident, the token, the id. */
  private static String same(String page) {
    return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("[0-9a-f-]{8,36}", "");
  }

  private static String result(Future<String> answer) {
    try {
      return answer.get();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
