package phuchuay.chat.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.chat.media.Seeing.Seen;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;
import phuchuay.platform.RealTime;

/** The rows of what is to be fetched: claimed under a lease, settled under a lock. */
@Component
class MediaRows {

  /** Held on to every second; after it a claimed row is taken for left behind. */
  private static final Duration LEASE = Duration.ofSeconds(20);

  private final JdbcClient sql;
  private final StoredFiles files;
  private final RealTime time;

  MediaRows(JdbcClient sql, StoredFiles files, RealTime time) {
    this.sql = sql;
    this.files = files;
    this.time = time;
  }

  /** The next that is due; nobody else gets it while we hold on to it. */
  Optional<Wanted> claim() {
    return sql.sql(
            """
            update media m set attempts = attempts + 1, next_try_at = :lease
            from (select message_id, line_id from media where state = 'WANTED' and next_try_at <= :now
                  order by next_try_at limit 1 for update skip locked) next
            where m.message_id = next.message_id and m.line_id = next.line_id
            returning m.*
            """)
        .param("now", moment(Duration.ZERO))
        .param("lease", moment(LEASE))
        .query(MediaRows::wanted)
        .optional();
  }

  /** Holds on to what we are fetching; what was put off meanwhile comes back when it was to. */
  void hold(Collection<Wanted> ours) {
    sql.sql(
            """
            update media m set next_try_at = :lease
            from unnest(:messages::text[], :attempts::int[]) as ours(message_id, attempts)
            where m.message_id = ours.message_id and m.attempts = ours.attempts and m.state = 'WANTED'
              and m.next_try_at > :held
            """)
        .param("lease", moment(LEASE))
        .param("held", moment(LEASE.dividedBy(5)))
        .param("messages", ours.stream().map(Wanted::messageId).toArray(String[]::new))
        .param("attempts", ours.stream().map(Wanted::attempts).toArray(Integer[]::new))
        .update();
  }

  /** Keeps the file, unless it was taken back or somebody else fetches it; false if not kept. */
  @Transactional
  public boolean fetched(Wanted wanted, StoredFile file, Seen seen) {
    if (!stillOurs(wanted) || takenBack(wanted)) {
      return false;
    }
    files.keep(file);
    sql.sql(
            """
            update media set state = 'FETCHED', reason = null, file_id = ?, code = ?, strange_code = ?,
              settled_at = ?
            where message_id = ? and line_id = ?
            """)
        .param(file.id())
        .param(seen.code())
        .param(seen.strange())
        .param(moment(Duration.ZERO))
        .param(wanted.messageId())
        .param(wanted.lineId())
        .update();
    return true;
  }

  /** The lock comes first: who takes the message back waits for us, or we see that it is. */
  private boolean stillOurs(Wanted wanted) {
    return sql.sql(
            """
            select state = 'WANTED' and attempts = ? from media
            where message_id = ? and line_id = ? for update
            """)
        .param(wanted.attempts())
        .param(wanted.messageId())
        .param(wanted.lineId())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** An unsend that was stored at the same moment as its message did not see this row. */
  private boolean takenBack(Wanted wanted) {
    return sql.sql(
                """
                update media m set state = 'ERASED', reason = 'unsent', name = null, settled_at = ?
                where message_id = ? and line_id = ?
                  and exists (select from incoming u where u.kind = 'unsend' and u.message_id = m.message_id
                                                       and u.line_id = m.line_id)
                """)
            .param(moment(Duration.ZERO))
            .param(wanted.messageId())
            .param(wanted.lineId())
            .update()
        == 1;
  }

  void again(Wanted wanted, Duration pause, boolean preparing, String reason) {
    sql.sql(
            """
            update media set next_try_at = ?, preparing = ?, reason = ?
            where message_id = ? and line_id = ? and state = 'WANTED' and attempts = ?
            """)
        .param(moment(pause))
        .param(preparing)
        .param(reason)
        .param(wanted.messageId())
        .param(wanted.lineId())
        .param(wanted.attempts())
        .update();
  }

  /** Writes that it is not to be had; false if that is not ours to say any more. */
  boolean ended(Wanted wanted, String state, String reason) {
    return sql.sql(
                """
                update media set state = ?, reason = ?, settled_at = ?
                where message_id = ? and line_id = ? and state = 'WANTED' and attempts = ?
                """)
            .param(state)
            .param(reason)
            .param(moment(Duration.ZERO))
            .param(wanted.messageId())
            .param(wanted.lineId())
            .param(wanted.attempts())
            .update()
        == 1;
  }

  private Timestamp moment(Duration fromNow) {
    return Timestamp.from(time.instant().plus(fromNow));
  }

  private static Wanted wanted(ResultSet row, int number) throws SQLException {
    return new Wanted(
        row.getString("message_id"),
        row.getString("line_id"),
        MediaKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getBoolean("preparing"),
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant());
  }
}
