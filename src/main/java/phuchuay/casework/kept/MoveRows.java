package phuchuay.casework.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Label;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.State;
import phuchuay.platform.Party;

/** The timelines: each row is written once, after the last one. */
@Component
public class MoveRows {

  private final JdbcClient sql;
  private final AnswersJson json;

  MoveRows(JdbcClient sql, AnswersJson json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * What is written of a move.
   *
   * @param before the case as it was seen
   * @param frozen the answers that were handed in with it
   */
  public record Row(
      CaseFile before,
      String to,
      Move move,
      Party by,
      @Nullable String reason,
      Answers findings,
      @Nullable Answers frozen,
      Instant at) {}

  public UUID add(Row row) {
    return sql.sql(
            """
            insert into case_move (case_id, turn, at, move, from_state, to_state, by_kind, by,
              reason, letter, findings, answers, seen, staff_only)
            select :caseId, coalesce(max(turn), 0) + 1, :at, :move, :from, :to, :byKind, :by,
              :reason, :letter, cast(:findings as jsonb), cast(:frozen as jsonb), :seen, :staffOnly
            from case_move where case_id = :caseId
            returning id
            """)
        .param("caseId", row.before().id())
        .param("at", Timestamp.from(row.at()))
        .param("move", row.move().id())
        .param("from", row.before().state())
        .param("to", row.to())
        .param("byKind", row.by().kind())
        .param("by", row.by().id())
        .param("reason", row.reason())
        .param("letter", row.move().notice().letter())
        .param("findings", json.write(row.findings()))
        .param("frozen", row.frozen() == null ? null : json.write(row.frozen()))
        .param("seen", row.before().version())
        .param("staffOnly", row.move().staffOnly())
        .query(UUID.class)
        .single();
  }

  /** The oldest first. */
  public List<TimelineRow> of(CaseFile file, Programme programme, boolean forStaff) {
    return sql.sql(SELECT + "where case_id = ? and (? or not staff_only) order by turn")
        .params(file.id(), forStaff)
        .query((row, _) -> row(row, programme))
        .list();
  }

  public Optional<TimelineRow> one(UUID id, Programme programme) {
    return sql.sql(SELECT + "where id = ?")
        .param(id)
        .query((row, _) -> row(row, programme))
        .optional();
  }

  public Optional<TimelineRow> last(CaseFile file, Programme programme, boolean forStaff) {
    return sql.sql(
            SELECT + "where case_id = ? and (? or not staff_only) order by turn desc limit 1")
        .params(file.id(), forStaff)
        .query((row, _) -> row(row, programme))
        .optional();
  }

  /** Whoever handed this case in: none of them decides on it. */
  public Set<Party> authors(UUID caseId) {
    return sql
        .sql("select distinct by_kind, by from case_move where case_id = ? and answers is not null")
        .param(caseId)
        .query((row, _) -> new Party(row.getString("by_kind"), row.getString("by")))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** What was handed in last. */
  public Answers frozen(UUID caseId, boolean open) {
    return sql.sql(
            """
            select answers from case_move where case_id = ? and answers is not null
            order by turn desc limit 1
            """)
        .param(caseId)
        .query(String.class)
        .optional()
        .map(stored -> open ? json.readOpen(stored) : json.readMasked(stored))
        .orElse(Answers.NONE);
  }

  private static final String SELECT =
      """
      select id, at, move, by_kind, by, from_state, to_state, reason, letter, findings, staff_only
      from case_move
      """;

  private TimelineRow row(ResultSet row, Programme programme) throws SQLException {
    String move = row.getString("move");
    State to = programme.state(row.getString("to_state"));
    return new TimelineRow(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        move,
        programme.move(move).map(Move::name).orElse(new Label(move, move)),
        new Party(row.getString("by_kind"), row.getString("by")),
        row.getString("from_state"),
        to.id(),
        to.label(),
        row.getString("reason"),
        row.getString("letter"),
        json.readMasked(row.getString("findings")),
        row.getBoolean("staff_only"));
  }
}
