package phuchuay.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of handed files: one for each address. */
@Component
class HandedRows {

  private final JdbcClient sql;
  private final Clock clock;

  HandedRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  UUID add(byte[] mark, UUID file, String lineId, boolean lent, Instant ends) {
    return sql.sql(
            """
            insert into handed_file (mark, file_id, line_id, lent, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(mark, file, lineId, lent, now(), Timestamp.from(ends))
        .query(UUID.class)
        .single();
  }

  Optional<Handed.Opened> find(List<byte[]> marks) {
    return sql.sql(
            """
            select id, file_id, revoked_at is null and expires_at > :now and file_id is not null as live
            from handed_file where mark = any(:marks::bytea[])
            """)
        .param("marks", marks.toArray(byte[][]::new))
        .param("now", now())
        .query(HandedRows::opened)
        .optional();
  }

  void fetched(UUID id) {
    sql.sql("update handed_file set opened = opened + 1, opened_at = ? where id = ?")
        .params(now(), id)
        .update();
  }

  boolean revoke(UUID id) {
    return sql.sql("update handed_file set revoked_at = ? where id = ? and revoked_at is null")
            .params(now(), id)
            .update()
        == 1;
  }

  /** How many addresses lead to this file, which nobody else keeps from now on. */
  int own(UUID file) {
    return sql.sql("update handed_file set lent = false where file_id = ?").param(file).update();
  }

  Optional<UUID> fileOf(UUID id) {
    return sql.sql("select file_id from handed_file where id = ? and file_id is not null")
        .param(id)
        .query(UUID.class)
        .optional();
  }

  /** Two that let the last two addresses of a file go at once would each see the other. */
  void lock(UUID file) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 28))")
        .param(file.toString())
        .query((row, _) -> true)
        .list();
  }

  /** Lets go of an address's file; true when nobody keeps it any more. */
  boolean letGo(UUID id, UUID file) {
    return sql.sql(
            """
            update handed_file h set file_id = null where h.id = :id
            returning not h.lent and not exists (
              select from handed_file other where other.file_id = :file and other.id <> h.id)
            """)
        .param("id", id)
        .param("file", file)
        .query(Boolean.class)
        .single();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Handed.Opened opened(ResultSet row, int number) throws SQLException {
    return new Handed.Opened(
        row.getObject("id", UUID.class),
        row.getObject("file_id", UUID.class),
        row.getBoolean("live"));
  }
}
