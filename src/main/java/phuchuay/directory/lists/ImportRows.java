package phuchuay.directory.lists;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.directory.kept.Reason;
import phuchuay.directory.kept.Verdict;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;

/** The tables of lists that were handed in: how far each has come, and each of their lines. */
@Component
class ImportRows {

  private static final Duration SILENT = Duration.ofMinutes(2);

  private final JdbcClient sql;
  private final Audit audit;
  private final RealTime time;

  ImportRows(JdbcClient sql, Audit audit, RealTime time) {
    this.sql = sql;
    this.audit = audit;
    this.time = time;
  }

  @Transactional
  public UUID begin(String file, Party by) {
    UUID id =
        sql.sql(
                """
                insert into agency_import (file, by, state, created_at, seen_at)
                values (:file, :by, 'RUNNING', :now, :now) returning id
                """)
            .param("file", file)
            .param("by", by.id())
            .param("now", now())
            .query(UUID.class)
            .single();
    audit.write(Act.by(by, "agency-list.handed-in").about(list(id)));
    return id;
  }

  void counted(UUID id, int lines) {
    sql.sql("update agency_import set lines = ?, seen_at = ? where id = ?")
        .params(lines, now(), id)
        .update();
  }

  /** Notes that so many more lines are done; says whether somebody wants it stopped. */
  boolean advance(UUID id, int lines) {
    return sql.sql(
            "update agency_import set done = done + ?, seen_at = ? where id = ? returning stop")
        .params(lines, now(), id)
        .query(Boolean.class)
        .single();
  }

  @Transactional
  public void stop(UUID id, Party by) {
    int running =
        sql.sql(
                """
                update agency_import set stop = true
                where id = ? and state = 'RUNNING' and not stop
                """)
            .param(id)
            .update();
    if (running > 0) {
      audit.write(Act.by(by, "agency-list.stopped").about(list(id)));
    }
  }

  void ended(UUID id, String state) {
    end(id, state, null);
  }

  void failed(UUID id, Reason reason) {
    end(id, "FAILED", reason);
  }

  /** Writes down what became of these lines. */
  void tell(UUID id, List<Told> lines) {
    sql.sql(
            """
            insert into agency_import_line (import_id, line, verdict, reason, name, agency_id)
            select :id, line.* from unnest(:lines::int[], :verdicts::text[], :reasons::text[],
                                           :names::text[], :agencies::uuid[]) as line
            """)
        .param("id", id)
        .param("lines", lines.stream().map(Told::line).toArray(Integer[]::new))
        .param("verdicts", texts(lines, verdict -> verdict.word().name()))
        .param("reasons", texts(lines, ImportRows::reason))
        .param("names", lines.stream().map(Told::name).toArray(String[]::new))
        .param("agencies", texts(lines, ImportRows::agency))
        .update();
  }

  /** A list whose instance died is over: handed in again, it goes on where it was. */
  @Scheduled(fixedDelay = 60_000)
  void giveUpSilentOnes() {
    sql.sql(
            """
            update agency_import set state = 'FAILED', reason = 'INTERRUPTED', ended_at = :now
            where state = 'RUNNING' and seen_at < :before
            """)
        .param("now", now())
        .param("before", Timestamp.from(time.instant().minus(SILENT)))
        .update();
  }

  private static Party list(UUID id) {
    return Party.of("agency-list", id);
  }

  private void end(UUID id, String state, @Nullable Reason reason) {
    sql.sql(
            """
            update agency_import set state = ?, reason = ?, ended_at = ?, seen_at = ? where id = ?
            """)
        .param(state)
        .param(reason == null ? null : reason.name())
        .params(now(), now(), id)
        .update();
  }

  private static @Nullable String reason(Verdict verdict) {
    return verdict.reason() == null ? null : verdict.reason().name();
  }

  private static @Nullable String agency(Verdict verdict) {
    return verdict.agency() == null ? null : verdict.agency().toString();
  }

  private static @Nullable String[] texts(
      List<Told> lines, Function<Verdict, @Nullable String> text) {
    return lines.stream()
        .map(line -> text.apply(Objects.requireNonNull(line.verdict())))
        .toArray(String[]::new);
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
