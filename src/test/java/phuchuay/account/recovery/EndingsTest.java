package phuchuay.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.NewAccount;
import phuchuay.account.Person;
import phuchuay.account.Recoveries;
import phuchuay.account.RecoveryDecision;
import phuchuay.account.RecoveryRequest;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.RecoveryRequest.State;
import phuchuay.account.Role;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Codes;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** Requests that no officer decides. */
@House
class EndingsTest {

  @LocalServerPort int port;
  @Autowired Endings endings;
  @Autowired RecoveryRows rows;
  @Autowired Recoveries recoveries;
  @Autowired Accounts accounts;
  @Autowired AccountChanges changes;
  @Autowired JdbcClient sql;

  private Mailbox mailbox;
  private UUID malee;
  private UUID request;

  @BeforeEach
  void malee_waits_for_an_officer() {
    mailbox = new Mailbox(port);
    malee =
        accounts
            .invite(
                NewAccount.person(
                    AccountSystem.EIA, null, "มาลี", new EmailAddress(mailbox.address())),
                Party.HOUSE)
            .orElseThrow();
    changes.password(malee, "old", true);
    recoveries.ask(malee, Kind.QUESTIONS, "$argon2id$proposed", Codes.reference());
    request =
        sql.sql("select id from recovery where account = ?")
            .param(malee)
            .query(UUID.class)
            .single();
  }

  @Test
  void what_nobody_decides_in_three_days_is_over_and_the_person_is_told() {
    endings.expire();
    assertThat(state()).contains(State.WAITING);
    sql.sql("update recovery set until = now() - interval '1 second' where id = ?")
        .param(request)
        .update();
    endings.expire();
    endings.expire();
    assertThat(state()).contains(State.EXPIRED);
    assertThat(mailbox.reads("คำขอกู้คืนบัญชีหมดเวลา")).contains("/recovery");
    assertThat(mailbox.count("คำขอกู้คืนบัญชีหมดเวลา")).isEqualTo(1);
    Person officer =
        new Person(UUID.randomUUID(), AccountSystem.STAFF, Set.of(Role.AGENT), Set.of());
    assertThat(recoveries.approve(request, officer, "")).isEqualTo(RecoveryDecision.MOVED);
    assertThat(
            sql.sql("select password from recovery where id = ?")
                .param(request)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single())
        .isEmpty();
  }

  @Test
  void a_year_after_it_was_settled_it_is_forgotten() {
    sql.sql("update recovery set asked_at = now() - interval '366 days' where id = ?")
        .param(request)
        .update();
    endings.forget();
    assertThat(state()).contains(State.WAITING);
    accounts.suspend(malee, Party.HOUSE, "left");
    assertThat(state()).contains(State.VOID);
    endings.forget();
    assertThat(state()).isEmpty();
  }

  private Optional<State> state() {
    return rows.find(request).map(RecoveryRequest::state);
  }
}
