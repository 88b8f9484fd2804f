package phuchuay.registration.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.casework.Desk.officer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.Recoveries;
import phuchuay.account.RecoveryDecision;
import phuchuay.account.RecoveryRequest;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.Role;
import phuchuay.account.proof.Codes;
import phuchuay.account.proof.Passwords;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moved;
import phuchuay.casework.NewCase;
import phuchuay.casework.Started;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.Visitor;
import phuchuay.platform.Party;
import phuchuay.registration.outcome.Applications;

/** A request to come back in and its case: one truth, two places to decide. */
@House
class RecoveryCaseTest {

  private static final String NEW = "blue-heron-27";

  @LocalServerPort int port;
  @Autowired Officials officials;
  @Autowired Recoveries recoveries;
  @Autowired RecoveryCases rows;
  @Autowired RecoveryFollowing following;
  @Autowired Applications applications;
  @Autowired Cases cases;
  @Autowired Drafts drafts;
  @Autowired Passwords passwords;
  @Autowired JdbcClient sql;

  private final Caller officer = officer(AccountSystem.EIA);
  private Official malee;
  private String reference = "";

  @BeforeEach
  void malee_has_answered_rightly() {
    malee = officials.without(AccountSystem.EIA);
    reference = asks();
  }

  @Test
  void an_approval_of_the_case_makes_the_password_count_and_tells_the_owner() {
    CaseFile file = waiting();
    assertThat(cases.open(file, officer).text("reference")).isEqualTo(reference);
    assertThat(cases.masked(file, officer).secret("full-name")).isEmpty();

    applications.moved(file, "approve", officer);

    assertThat(state()).isEqualTo("APPROVED");
    assertThat(Visitor.location(new Visitor(port).signsIn(malee.mailbox().address(), NEW)))
        .isEqualTo("/profile");
    malee.mailbox().reads("ได้รับอนุมัติรหัสผ่าน");
  }

  @Test
  void a_refusal_changes_nothing_and_the_owner_reads_why() {
    applications.moved(waiting(), "refuse", officer, "why", "โทรถามแล้วไม่ใช่เจ้าของ");

    assertThat(state()).isEqualTo("REFUSED");
    assertThat(new Visitor(port).signsIn(malee.mailbox().address(), NEW).statusCode())
        .isEqualTo(422);
    assertThat(malee.mailbox().reads("กู้คืน")).isNotEmpty();
    await()
        .untilAsserted(
            () ->
                assertThat(
                        sql.sql(
                                "select count(*) from mail where about = ? and template like"
                                    + " '%refused'")
                            .param(malee.id())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1));
  }

  @Test
  void what_is_decided_on_the_page_of_recoveries_ends_the_case() {
    CaseFile file = waiting();
    assertThat(recoveries.approve(request(), desk(), "")).isEqualTo(RecoveryDecision.DONE);
    await().until(() -> applications.now(file).state().equals("approved"));
    assertThat(applications.tries(applications.now(file), "approve", officer))
        .isInstanceOf(Moved.NotAllowed.class);
  }

  @Test
  void what_ended_a_moment_ago_is_not_approved_and_the_officer_is_told() {
    CaseFile file = waiting();
    sql.sql(
            "update recovery set state = 'OBJECTED', password = null, decided_at = now() where id ="
                + " ?")
        .param(request())
        .update();

    assertThat(applications.tries(file, "approve", officer))
        .isEqualTo(new Moved.Impossible("registration.cannot.recovery", List.of()));
    following.look();
    assertThat(applications.now(file).state()).isEqualTo("objected");
  }

  @Test
  void a_newer_request_takes_the_place_of_the_older_and_has_a_case_of_its_own() {
    CaseFile first = waiting();
    asks();
    await().until(() -> applications.now(first).state().equals("replaced"));
    assertThat(waiting().id()).isNotEqualTo(first.id());
  }

  @Test
  void a_lost_app_opens_no_case_and_no_page_begins_one() {
    CaseFile file = waiting();
    recoveries.ask(malee.id(), Kind.LOST_APP, null, Codes.reference());
    following.look();
    assertThat(count()).isEqualTo(1);

    Caller owner = Caller.of(new Person(malee.id(), AccountSystem.EIA, Set.of(), Set.of()));
    assertThat(drafts.begin(NewCase.by(owner.party(), "eia.recovery"), owner))
        .isInstanceOf(Started.NotAllowed.class);
    Caller visitor = Caller.of(Party.of("visitor", UUID.randomUUID()));
    assertThat(drafts.begin(NewCase.by(visitor.party(), "eia.recovery"), visitor))
        .isInstanceOf(Started.NotAllowed.class);
    assertThat(file.applicant()).isEqualTo(owner.party());
  }

  private String asks() {
    return recoveries.ask(malee.id(), Kind.QUESTIONS, passwords.encode(NEW), Codes.reference());
  }

  private CaseFile waiting() {
    await().until(() -> rows.of(request()).isPresent());
    return cases.one(rows.of(request()).orElseThrow()).orElseThrow();
  }

  private UUID request() {
    return recoveries.listed(desk()).stream()
        .filter(one -> one.account().equals(malee.id()) && one.kind() == Kind.QUESTIONS)
        .filter(one -> one.state() == RecoveryRequest.State.WAITING)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private String state() {
    return sql.sql("select state from recovery where account = ?")
        .param(malee.id())
        .query(String.class)
        .single();
  }

  private int count() {
    return sql.sql("select count(*) from case_file where applicant = ?")
        .param(malee.id().toString())
        .query(Integer.class)
        .single();
  }

  private static Person desk() {
    return new Person(
        UUID.randomUUID(), AccountSystem.STAFF, Set.of(Role.AGENT), Set.of(AccountSystem.EIA));
  }
}
