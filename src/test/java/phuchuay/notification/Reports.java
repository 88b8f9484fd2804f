package phuchuay.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseMoved;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.NewCase;
import phuchuay.casework.Probe;
import phuchuay.casework.clock.Clocks;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.programme.Programmes;
import phuchuay.cast.Officials.Official;
import phuchuay.platform.Seal;
import phuchuay.platform.Time;

/** EIA reports of the tests, put where a story begins: their form is long. */
@TestComponent
public class Reports {

  private final Drafts drafts;
  private final Cases cases;
  private final CaseRows rows;
  private final Clocks clocks;
  private final Programmes programmes;
  private final ApplicationEventPublisher facts;
  private final TransactionTemplate transaction;
  private final Seal seal;
  private final JdbcClient sql;

  Reports(
      Drafts drafts,
      Cases cases,
      CaseRows rows,
      Clocks clocks,
      Programmes programmes,
      ApplicationEventPublisher facts,
      TransactionTemplate transaction,
      Seal seal,
      JdbcClient sql) {
    this.drafts = drafts;
    this.cases = cases;
    this.rows = rows;
    this.clocks = clocks;
    this.programmes = programmes;
    this.facts = facts;
    this.transaction = transaction;
    this.seal = seal;
    this.sql = sql;
  }

  /** Handed in today, in this state, with its clocks. */
  public CaseFile in(String state, Official owner) {
    Caller caller = Caller.of(new Person(owner.id(), AccountSystem.EIA, Set.of(), Set.of()));
    NewCase wanted = NewCase.by(caller.party(), "eia.report").of(owner.agency(), owner.seat());
    CaseFile draft = Probe.begun(drafts.begin(wanted, caller));
    sql.sql(
            """
            update case_file set state = ?, actor = 'officer', handed_in_at = now(), since = now()
            where id = ?
            """)
        .params(state, draft.id())
        .update();
    follow(draft.id());
    return cases.one(draft.id()).orElseThrow();
  }

  public void preparedBy(CaseFile file, UUID agency) {
    sql.sql("insert into case_party (case_id, role, agency) values (?, 'preparer', ?)")
        .params(file.id(), agency)
        .update();
  }

  /** What its form says in this field. */
  public void answers(CaseFile file, String field, String json) {
    sql.sql("update case_file set answers = answers || cast(? as jsonb) where id = ?")
        .params("{\"" + field + "\": " + json + "}", file.id())
        .update();
  }

  public void address(CaseFile file, String field, String address) {
    String sealed = java.util.Base64.getEncoder().encodeToString(seal.seal(address));
    answers(file, field, "{\"sealed\": \"" + sealed + "\", \"mark\": \"\", \"end\": \"\"}");
  }

  /** A resolution moves it: what was written down, its clocks and the fact, as the room does it. */
  public CaseFile resolved(
      CaseFile file, String move, String to, LocalDate letter, String... tell) {
    return transaction.execute(_ -> moved(file, move, to, letter, List.of(tell)));
  }

  private CaseFile moved(
      CaseFile file, String move, String to, LocalDate letter, List<String> tell) {
    String findings =
        """
        {"letter-number": "ทส 1010/99", "letter-date": "%s", "resolution-text": "ให้เพิ่มมาตรการลดฝุ่น"}
        """
            .formatted(letter);
    UUID row =
        sql.sql(
                """
                insert into case_move (case_id, turn, at, move, from_state, to_state, by_kind, by, reason, findings, seen)
                values (:id, (select coalesce(max(turn), 0) + 1 from case_move where case_id = :id), now(), :move,
                  :from, :to, 'staff', 'officer', 'มาตรการยังไม่พอ', cast(:findings as jsonb), 0)
                returning id
                """)
            .param("id", file.id())
            .param("move", move)
            .param("from", file.state())
            .param("to", to)
            .param("findings", findings)
            .query(UUID.class)
            .single();
    sql.sql(
            """
            update case_file set state = :to, findings = findings || cast(:findings as jsonb),
              actor = case when :to like 'amending%' then 'owner' end, since = now() where id = :id
            """)
        .param("to", to)
        .param("findings", findings)
        .param("id", file.id())
        .update();
    follow(file.id());
    CaseFile now = cases.one(file.id()).orElseThrow();
    facts.publishEvent(fact(file, now, move, row, tell));
    return now;
  }

  private static CaseMoved fact(
      CaseFile before, CaseFile now, String move, UUID row, List<String> tell) {
    return new CaseMoved(
        row,
        now.id(),
        now.number().value(),
        now.type(),
        now.system().word(),
        move,
        before.state(),
        now.state(),
        Instant.now(),
        "staff",
        "officer",
        now.applicant().kind(),
        now.applicant().id(),
        now.agency(),
        now.seat(),
        tell,
        null,
        null,
        false);
  }

  /** Its clocks as they are when it was handed in so long ago. */
  public void handedIn(CaseFile file, int daysAgo) {
    Instant then =
        LocalDate.now(Time.BANGKOK)
            .minusDays(daysAgo)
            .atTime(10, 0)
            .atZone(Time.BANGKOK)
            .toInstant();
    sql.sql("update case_file set handed_in_at = ? where id = ?")
        .params(Timestamp.from(then), file.id())
        .update();
    follow(file.id());
  }

  private void follow(UUID id) {
    transaction.executeWithoutResult(
        _ -> {
          CaseFile file = rows.lock(id).orElseThrow();
          clocks.follow(file, programmes.of(file), rows.known(id));
        });
  }
}
