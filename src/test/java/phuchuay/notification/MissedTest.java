package phuchuay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.casework.Desk.officer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.privacy.Life;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moves;
import phuchuay.casework.NewCase;
import phuchuay.casework.Probe;
import phuchuay.cast.FakeLine;
import phuchuay.cast.Heard;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.chat.Conversations;
import phuchuay.platform.Party;

/** Whoever a card on LINE did not reach is mailed, once; whoever it reached is not. */
@House
class MissedTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String MOVED = "notification/moved";
  private static final String MOVED_TO = "ยื่นแล้ว";
  private static final String LINE = "N-63 person LINE " + MOVED;
  private static final String MAIL = "N-63 person MAIL " + MOVED;

  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired Officials officials;
  @Autowired People people;
  @Autowired Life life;
  @Autowired Conversations conversations;
  @Autowired Heard heard;
  @Autowired FactRows rows;
  @Autowired TellingRounds rounds;
  @Autowired MissedRounds missed;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  private Probe probe;
  private Ears ears;
  private Official malee;
  private Person phone;
  private CaseFile in;
  private String whom = "";

  @BeforeEach
  void malee_has_handed_in() {
    probe = new Probe(drafts, moves);
    ears = new Ears(sql);
    malee = officials.of(AccountSystem.GPP);
    whom = Recipient.PERSON + malee.id();
    phone = people.somebody();
    phone.follows();
    phone.hears("chat/welcome");
    life.link(malee.id(), phone);
    conversations.belongsTo(phone.id(), new HashSet<>(List.of(malee.id(), malee.seat())));
    Caller caller =
        Caller.of(new phuchuay.account.Person(malee.id(), malee.system(), Set.of(), Set.of()));
    NewCase wanted = NewCase.by(caller.party(), Probe.TYPE).of(malee.agency(), malee.seat());
    in = probe.handedIn(Probe.begun(drafts.begin(wanted, caller)), caller);
    told("N-17 owner TOLD");
  }

  @Test
  void what_line_refuses_goes_by_mail_once() {
    FakeLine.answers(FakeLine.PUSH, phone.id(), FakeLine.status(400, "no"));
    told();
    settles("REFUSED");

    looks();
    looks();

    assertThat(ears.of(in.id())).containsOnlyOnce(LINE, MAIL);
    assertThat(malee.mailbox().reads(MOVED_TO)).contains("/cases/" + in.id());
    assertThat(malee.mailbox().count(MOVED_TO)).isEqualTo(1);
    assertThat(watched()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNKNOWN", "EXPIRED", "CANCELLED"})
  void so_does_what_ends_in_any_other_way_without_being_taken(String end) {
    told();
    settles("ACCEPTED");
    ends(end);

    looks();

    assertThat(ears.of(in.id())).contains(MAIL);
  }

  @Test
  void what_line_has_taken_never_goes_by_mail() {
    told();
    settles("ACCEPTED");

    looks();

    assertThat(watched()).isZero();
    ends("REFUSED");
    looks();
    assertThat(ears.of(in.id())).contains(LINE).doesNotContain(MAIL);
  }

  @Test
  void what_still_waits_is_looked_at_again_later() {
    told();
    settles("ACCEPTED");
    ends("QUEUED");

    looks();

    assertThat(ears.of(in.id())).doesNotContain(MAIL);
    assertThat(watched()).isEqualTo(1);
    ends("EXPIRED");
    looks();
    assertThat(ears.of(in.id())).contains(MAIL);
  }

  @Test
  void what_does_not_hold_any_more_goes_nowhere() {
    told();
    settles("ACCEPTED");
    probe.moved(in, "return", officer());
    ends("EXPIRED");

    looks();

    assertThat(ears.of(in.id())).doesNotContain(MAIL);
    assertThat(watched()).isZero();
  }

  @Test
  void who_has_no_address_either_is_written_down_as_not_reached() {
    Person other = people.somebody();
    other.follows();
    other.hears("chat/welcome");
    whom = Recipient.CONTACT + other.id();
    in = probe.submitted(Caller.of(Party.of("contact", other.id())));
    told("N-17 owner TOLD");
    notYet();
    settles("ACCEPTED");
    ends("REFUSED");

    looks();

    assertThat(ears.of(in.id())).contains("N-17 contact NONE notification/received");
  }

  /** A notice that goes out on LINE alone where that is linked. */
  private void told() {
    Waiting fact = Waiting.of(heard.movesOf(in.id()).getFirst(), "N-63", "owner");
    transaction.executeWithoutResult(
        _ -> {
          rows.add(fact, Instant.now());
          rounds.tell();
          notYet();
        });
    assertThat(ears.of(in.id())).contains(LINE);
  }

  /** Nobody looks before the test does. */
  private void notYet() {
    sql.sql(
            "update notice set look_at = now() + interval '1 hour' where case_id = ? and look_at >"
                + " now()")
        .param(in.id())
        .update();
  }

  private void told(String outcome) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> {
              rounds.tell();
              assertThat(ears.outcomes(in.id())).contains(outcome);
            });
  }

  private void settles(String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        sql.sql(
                                """
                                select c.state from outgoing_call c
                                join notice n on c.retry_key = any(n.calls)
                                where n.case_id = :case and n.look_at is not null and n.whom = :whom
                                """)
                            .param("case", in.id())
                            .param("whom", whom)
                            .query(String.class)
                            .list())
                    .containsExactly(state));
  }

  /** As if it had come to this instead; nobody else looks meanwhile. */
  private void ends(String state) {
    sql.sql(
            """
            update outgoing_call set state = :state, next_try_at = now() + interval '1 day',
              settled_at = case when :state = 'QUEUED' then null else now() end
            where retry_key in (select unnest(calls) from notice where case_id = :case)
            """)
        .param("state", state)
        .param("case", in.id())
        .update();
  }

  private void looks() {
    sql.sql(
            "update notice set look_at = now() - interval '1 s' where case_id = ? and look_at >"
                + " now()")
        .param(in.id())
        .update();
    missed.look();
  }

  private int watched() {
    return sql.sql(
            "select count(*) from notice where case_id = ? and whom = ? and look_at is not null")
        .params(in.id(), whom)
        .query(Integer.class)
        .single();
  }
}
