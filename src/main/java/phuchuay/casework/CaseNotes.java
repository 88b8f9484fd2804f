package phuchuay.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.kept.Hands;
import phuchuay.platform.Seal;

/** Notes about cases (บันทึกภายใน), for staff only; sealed, because they tell about people. */
@Component
public class CaseNotes {

  private static final int LONGEST = 5000;

  private final JdbcClient sql;
  private final CaseRows cases;
  private final Hands hands;
  private final Seal seal;
  private final Clock clock;

  CaseNotes(JdbcClient sql, CaseRows cases, Hands hands, Seal seal, Clock clock) {
    this.sql = sql;
    this.cases = cases;
    this.hands = hands;
    this.seal = seal;
    this.clock = clock;
  }

  /** Adds a note; false when it is empty, too long, or none of their business. */
  @Transactional
  public boolean add(UUID caseId, String text, Caller by) {
    String clean = text.replace("\0", "").strip();
    Optional<CaseFile> file =
        cases.find(caseId).filter(found -> hands.of(found, by).contains(Actor.OFFICER));
    if (file.isEmpty() || clean.isEmpty() || clean.length() > LONGEST) {
      return false;
    }
    sql.sql("insert into case_note (case_id, at, by, text) values (?, ?, ?, ?)")
        .params(
            caseId,
            Timestamp.from(clock.instant()),
            UUID.fromString(by.party().id()),
            seal.seal(clean))
        .update();
    return true;
  }

  /** The oldest first; nothing for who is not staff of this case's system. */
  public List<CaseNote> of(CaseFile file, Caller caller) {
    if (!caller.staff() || !hands.sees(file, caller)) {
      return List.of();
    }
    return sql.sql("select id, by, at, text from case_note where case_id = ? order by at, id")
        .param(file.id())
        .query(
            (row, _) ->
                new CaseNote(
                    row.getObject("id", UUID.class),
                    row.getObject("by", UUID.class),
                    row.getTimestamp("at").toInstant(),
                    seal.open(row.getBytes("text"))))
        .list();
  }
}
