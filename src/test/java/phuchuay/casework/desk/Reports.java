package phuchuay.casework.desk;

import static phuchuay.casework.Desk.typed;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Drafts;
import phuchuay.casework.NewCase;
import phuchuay.casework.Probe;
import phuchuay.casework.Saved;
import phuchuay.cast.Officials.Official;

/** Environmental reports of the tests, put right where they are needed. */
public final class Reports {

  private final Drafts drafts;
  private final JdbcClient sql;

  public Reports(Drafts drafts, JdbcClient sql) {
    this.drafts = drafts;
    this.sql = sql;
  }

  public static Caller caller(Official official) {
    return Caller.of(new Person(official.id(), AccountSystem.EIA, Set.of(), Set.of()));
  }

  /** One that waits for officers in this state. */
  public CaseFile at(String state, Official owner) {
    Caller caller = caller(owner);
    NewCase wanted = NewCase.by(caller.party(), "eia.report").of(owner.agency(), owner.seat());
    CaseFile draft = Probe.begun(drafts.begin(wanted, caller));
    Saved saved =
        drafts.save(
            draft.id(),
            draft.version(),
            typed(
                "reviewer", "central",
                "report-type", "eia",
                "permission", "licence",
                "submission", "main",
                "project-name", "ท่าเรือ A&B <สอง>",
                "place",
                    Map.of("province", "20", "district", "ศรีราชา", "lat", "13.1", "lon", "100.9"),
                "components", "ท่าเทียบเรือยาว 300 เมตร",
                "owners",
                    phuchuay.casework.Desk.table(
                        Map.of(
                            "owner-name", "บริษัท ท่าเรือ จำกัด",
                            "owner-role", "owner",
                            "owner-number", "0105536000313",
                            "owner-phone", "0891234567",
                            "owner-email", "port@example.com"))),
            caller);
    CaseFile kept = ((Saved.Kept) saved).now();
    sql.sql(
            """
            update case_file set state = ?, actor = 'officer', handed_in_at = ?, since = ?,
              version = version + 1 where id = ?
            """)
        .params(state, Timestamp.from(Instant.now()), Timestamp.from(Instant.now()), kept.id())
        .update();
    return kept;
  }
}
