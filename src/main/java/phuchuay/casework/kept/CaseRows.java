package phuchuay.casework.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.casework.Actor;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.NewCase;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.State;
import phuchuay.platform.Party;

/** The rows of cases: found, locked, begun and changed. */
@Component
public class CaseRows {

  private static final String ALL =
      """
      id, number, type, definition, system, state, version, agency, seat, applicant_kind, applicant,
      about, created_at, handed_in_at, since, ended_at, due_at, officer
      """;

  static final String SELECT = "select " + ALL + "from case_file ";
  private static final String RETURNING = "returning " + ALL;

  private final JdbcClient sql;
  private final AnswersJson json;
  private final Clock clock;

  CaseRows(JdbcClient sql, AnswersJson json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  public Optional<CaseFile> find(UUID id) {
    return sql.sql(SELECT + "where id = ?").param(id).query(CaseRows::file).optional();
  }

  public Optional<CaseFile> find(CaseNumber number) {
    return sql.sql(SELECT + "where number = ?")
        .param(number.value())
        .query(CaseRows::file)
        .optional();
  }

  /** As {@link #find}, and nobody else changes it until this transaction ends. */
  public Optional<CaseFile> lock(UUID id) {
    return sql.sql(SELECT + "where id = ? for update").param(id).query(CaseRows::file).optional();
  }

  /** As {@link #lock}, unless somebody holds it already. */
  public Optional<CaseFile> lockIfFree(UUID id) {
    return sql.sql(SELECT + "where id = ? for update skip locked")
        .param(id)
        .query(CaseRows::file)
        .optional();
  }

  public CaseFile begin(NewCase wanted, Programme programme, Answers answers) {
    Timestamp now = Timestamp.from(clock.instant());
    while (true) {
      Optional<CaseFile> begun =
          sql.sql(
                  """
                  insert into case_file (number, type, definition, system, state, actor, agency,
                    seat, applicant_kind, applicant, about, family, answers, created_at, since,
                    changed_at)
                  select :number, :type, :definition, :system, :state, :actor, :agency, :seat,
                    :applicantKind, :applicant, :about, coalesce(
                      (select family from case_file where id = :about), gen_random_uuid()),
                    cast(:answers as jsonb), :now, :now, :now
                  on conflict (number) do nothing
                  """
                      + RETURNING)
              .param("number", CaseNumber.draw(programme.prefix()).value())
              .param("type", programme.type())
              .param("definition", programme.version())
              .param("system", programme.system().word())
              .param("state", CaseFile.DRAFT)
              .param("actor", word(programme.begin().actor()))
              .param("agency", wanted.agency())
              .param("seat", wanted.seat())
              .param("applicantKind", wanted.applicant().kind())
              .param("applicant", wanted.applicant().id())
              .param("about", wanted.about())
              .param("answers", json.write(answers))
              .param("now", now)
              .query(CaseRows::file)
              .optional();
      if (begun.isPresent()) {
        return begun.get();
      }
    }
  }

  /** Changes what was answered; fields that are not named stay as they are. */
  public CaseFile answer(UUID id, Answers changed) {
    return sql.sql(
            """
            update case_file set answers = answers || cast(:changed as jsonb),
              version = version + 1, changed_at = :now
            where id = :id
            """
                + RETURNING)
        .param("changed", json.write(changed))
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .query(CaseRows::file)
        .single();
  }

  /** Replaces what was answered by what was read and checked. */
  public void freeze(UUID id, Answers read) {
    sql.sql("update case_file set answers = cast(? as jsonb) where id = ?")
        .params(json.write(read), id)
        .update();
  }

  public void record(UUID id, Answers findings) {
    sql.sql("update case_file set findings = findings || cast(? as jsonb) where id = ?")
        .params(json.write(findings), id)
        .update();
  }

  /** Into another state, or the same again. */
  public CaseFile go(UUID id, State state, boolean handedIn, Instant at) {
    return sql.sql(
            """
            update case_file set
              state = :state,
              actor = :actor,
              since = case when state = :state then since else cast(:now as timestamptz) end,
              handed_in_at = case when :handedIn then cast(:now as timestamptz) else handed_in_at end,
              ended_at = case when :end then cast(:now as timestamptz) end,
              changed_at = :now,
              version = version + 1
            where id = :id
            """
                + RETURNING)
        .param("state", state.id())
        .param("actor", word(state.actor()))
        .param("handedIn", handedIn)
        .param("end", state.end())
        .param("now", Timestamp.from(at))
        .param("id", id)
        .query(CaseRows::file)
        .single();
  }

  public void forget(UUID id) {
    sql.sql("delete from case_file where id = ? and handed_in_at is null").param(id).update();
  }

  public void touch(UUID id) {
    sql.sql("update case_file set version = version + 1, changed_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), id)
        .update();
  }

  /** It is not older now, and nobody is overtaken. */
  public void stir(UUID id) {
    sql.sql("update case_file set changed_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), id)
        .update();
  }

  /** When somebody last did something to these. */
  public Map<UUID, Instant> changed(Collection<UUID> ids) {
    Map<UUID, Instant> changed = new HashMap<>();
    sql.sql("select id, changed_at from case_file where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(
            row -> {
              changed.put(
                  row.getObject("id", UUID.class), row.getTimestamp("changed_at").toInstant());
            });
    return changed;
  }

  /** Drafts that nobody touched since then, the oldest first. */
  public List<UUID> oldDrafts(Instant before, int most) {
    return sql.sql(
            """
            select id from case_file where handed_in_at is null and changed_at < ?
            order by changed_at limit ?
            """)
        .params(Timestamp.from(before), most)
        .query(UUID.class)
        .list();
  }

  public Answers masked(UUID id) {
    return json.readMasked(stored("answers", id));
  }

  public Answers open(UUID id) {
    return json.readOpen(stored("answers", id));
  }

  /** What moves recorded so far. */
  public Answers findings(UUID id) {
    return json.readOpen(stored("findings", id));
  }

  /** All that is known of a case, for conditions and clocks; what is personal stays sealed. */
  public Answers known(UUID id) {
    return sql.sql("select answers, findings from case_file where id = ?")
        .param(id)
        .query(
            (row, _) ->
                json.readMasked(row.getString("findings"))
                    .over(json.readMasked(row.getString("answers"))))
        .single();
  }

  private String stored(String column, UUID id) {
    return sql.sql("select " + column + " from case_file where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  static CaseFile file(ResultSet row, int number) throws SQLException {
    return new CaseFile(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("number")),
        row.getString("type"),
        row.getString("definition"),
        AccountSystem.of(row.getString("system")),
        row.getString("state"),
        row.getInt("version"),
        row.getObject("agency", UUID.class),
        row.getObject("seat", UUID.class),
        new Party(row.getString("applicant_kind"), row.getString("applicant")),
        row.getObject("about", UUID.class),
        row.getTimestamp("created_at").toInstant(),
        moment(row, "handed_in_at"),
        row.getTimestamp("since").toInstant(),
        moment(row, "ended_at"),
        moment(row, "due_at"),
        row.getObject("officer", UUID.class));
  }

  static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  static @Nullable String word(@Nullable Actor actor) {
    return actor == null ? null : actor.word();
  }
}
