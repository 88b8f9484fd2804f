package phuchuay.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.House;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.AuditRow;
import phuchuay.platform.AuditSearch;
import phuchuay.platform.CannotStart;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;

/** The audit on the real database, as the service's own user. */
@House
class AuditTest {

  @Autowired Audit audit;
  @Autowired AuditRetention retention;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  private final Party officer = Party.of("staff", "somchai" + UUID.randomUUID());
  private final Party person = Party.of("person", UUID.randomUUID());

  @Test
  void an_act_is_read_as_it_was_written() {
    write(
        Act.by(officer, "password.changed")
            .about(person)
            .from("203.0.113.9")
            .with("sessions", 2)
            .with("reason", "asked"));
    AuditRow row = audit.read(AuditSearch.by(officer), 10).getFirst();
    assertThat(row.actor()).isEqualTo(officer);
    assertThat(row.subject()).isEqualTo(person);
    assertThat(row.act()).isEqualTo("password.changed");
    assertThat(row.address()).isEqualTo(new Secret("203.0.113.9"));
    assertThat(row.details()).containsEntry("sessions", 2).containsEntry("reason", "asked");
    assertThat(audit.read(AuditSearch.about(person), 10)).containsExactly(row);
    assertThat(audit.acts()).contains("password.changed").doesNotHaveDuplicates();
  }

  @Test
  void the_address_is_sealed_at_rest() {
    write(Act.by(officer, "password.changed").from("203.0.113.9"));
    byte[] kept =
        sql.sql("select address from audit where actor = ?")
            .param(officer.id())
            .query(byte[].class)
            .single();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("203.0.113.9");
  }

  @Test
  void what_did_not_happen_is_not_written() {
    transaction.executeWithoutResult(
        deed -> {
          audit.write(Act.by(officer, "password.changed"));
          deed.setRollbackOnly();
        });
    assertThat(audit.read(AuditSearch.by(officer), 10)).isEmpty();
  }

  @Test
  void an_act_is_written_in_the_transaction_of_its_deed_or_not_at_all() {
    assertThatThrownBy(() -> audit.write(Act.by(officer, "password.changed")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit set actor = 'nobody'",
        "update audit set details = '{}' where id > 0",
        "delete from audit",
        "truncate audit"
      })
  void nobody_changes_what_is_written(String tampering) {
    write(Act.by(officer, "password.changed"));
    assertThatThrownBy(() -> sql.sql(tampering).update())
        .rootCause()
        .hasMessageContaining("append-only");
    assertThat(audit.read(AuditSearch.by(officer), 10)).hasSize(1);
  }

  @Test
  void nor_does_who_silences_ordinary_triggers() {
    write(Act.by(officer, "password.changed"));
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    quietly -> {
                      sql.sql("set local session_replication_role = replica").update();
                      sql.sql("delete from audit where actor = ?").param(officer.id()).update();
                    }))
        .isInstanceOf(RuntimeException.class);
    assertThat(audit.read(AuditSearch.by(officer), 10)).hasSize(1);
  }

  @Test
  void what_is_older_than_we_keep_goes_and_nothing_else() {
    writtenBefore(Duration.ofDays(731));
    writtenBefore(Duration.ofDays(729));
    writtenBefore(Duration.ofDays(1));
    retention.forget();
    assertThat(audit.read(AuditSearch.by(officer), 10)).hasSize(2);
  }

  @Test
  void what_is_younger_than_a_year_cannot_be_kept_shorter() {
    assertThatThrownBy(() -> new AuditSettings(Duration.ofDays(364)))
        .isInstanceOf(CannotStart.class);
    writtenBefore(Duration.ofDays(364));
    assertThatThrownBy(
            () -> sql.sql("delete from audit where actor = ?").param(officer.id()).update())
        .rootCause()
        .hasMessageContaining("append-only");
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    for (int i = 0; i < 5; i++) {
      write(Act.by(officer, "case.moved").with("number", i));
    }
    AuditSearch all = AuditSearch.by(officer);
    List<AuditRow> first = audit.read(all, 2);
    List<AuditRow> second = audit.read(before(first), 2);
    List<AuditRow> third = audit.read(before(second), 2);
    assertThat(first).extracting(row -> row.details().get("number")).containsExactly(4, 3);
    assertThat(second).extracting(row -> row.details().get("number")).containsExactly(2, 1);
    assertThat(third).extracting(row -> row.details().get("number")).containsExactly(0);
  }

  @Test
  void a_search_narrows_by_act_subject_kind_and_time() {
    write(Act.by(officer, "case.moved").about(person));
    write(Act.by(officer, "case.opened").about(person));
    writtenBefore(Duration.ofDays(10));
    String id = officer.id();
    assertThat(found(id, "case.moved", null, null, null)).isEqualTo(1);
    assertThat(found(id, null, person.id(), null, null)).isEqualTo(2);
    assertThat(found("staff:" + id, null, "person:" + person.id(), null, null)).isEqualTo(2);
    assertThat(found("person:" + id, null, null, null, null)).isZero();
    Instant lastWeek = Instant.now().minus(Duration.ofDays(7));
    assertThat(found(id, null, null, lastWeek, null)).isEqualTo(2);
    assertThat(found(id, null, null, null, lastWeek)).isEqualTo(1);
  }

  private int found(String actor, String act, String subject, Instant from, Instant until) {
    return audit.read(new AuditSearch(actor, act, subject, from, until, null), 10).size();
  }

  private AuditSearch before(List<AuditRow> page) {
    return new AuditSearch(officer.id(), null, null, null, null, page.getLast().id());
  }

  private void write(Act act) {
    transaction.executeWithoutResult(_ -> audit.write(act));
  }

  private void writtenBefore(Duration ago) {
    sql.sql(
            """
            insert into audit (at, actor_kind, actor, act)
            values (now() - make_interval(days => ?), 'staff', ?, 'case.old')
            """)
        .params((int) ago.toDays(), officer.id())
        .update();
  }
}
