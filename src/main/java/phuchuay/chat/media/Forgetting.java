package phuchuay.chat.media;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.files.StoredFiles;
import phuchuay.platform.RealTime;

/** Erases the files of what was taken back, and what is older than we said we keep it. */
@Component
class Forgetting {

  private final JdbcClient sql;
  private final StoredFiles files;
  private final TransactionTemplate transaction;
  private final RealTime time;
  private final Duration keep;

  Forgetting(
      JdbcClient sql,
      StoredFiles files,
      TransactionTemplate transaction,
      RealTime time,
      @Value("${phuchuay.chat.keep}") Duration keep) {
    this.sql = sql;
    this.files = files;
    this.transaction = transaction;
    this.time = time;
    this.keep = keep;
  }

  /** The message was erased when it was taken back; its file follows within a second. */
  @Scheduled(fixedDelay = 1000)
  void eraseFiles() {
    transaction.executeWithoutResult(
        ignored -> {
          List<UUID> erased =
              sql.sql(
                      """
                      update media m set file_id = null
                      from (select message_id, line_id, file_id from media
                            where state = 'ERASED' and file_id is not null
                            order by settled_at limit 200 for update skip locked) old
                      where m.message_id = old.message_id and m.line_id = old.line_id
                      returning old.file_id
                      """)
                  .query(UUID.class)
                  .list();
          erased.forEach(files::erase);
        });
  }

  /**
   * A message and its taking back, stored at the same moment by two instances, did not see each
   * other.
   */
  @Scheduled(fixedDelay = 30_000)
  void eraseWhatWasTakenBack() {
    sql.sql(
            """
            update media m set state = 'ERASED', reason = 'unsent', name = null, settled_at = :now
            where m.created_at > :lately and m.state <> 'ERASED'
              and exists (select from incoming u where u.kind = 'unsend' and u.message_id = m.message_id
                                                   and u.line_id = m.line_id)
            """)
        .param("now", Timestamp.from(time.instant()))
        .param("lately", Timestamp.from(time.instant().minus(Duration.ofHours(1))))
        .update();
  }

  @Scheduled(cron = "0 5/10 1-4 * * *", zone = "Asia/Bangkok")
  void forget() {
    Timestamp before = Timestamp.from(time.instant().minus(keep));
    sql.sql("delete from media where created_at < ? and state <> 'FETCHED' and file_id is null")
        .param(before)
        .update();
    sql.sql(
            """
            update media set state = 'ERASED', reason = 'kept long enough', name = null, settled_at = ?
            where created_at < ? and state = 'FETCHED'
            """)
        .param(Timestamp.from(time.instant()))
        .param(before)
        .update();
  }
}
