package phuchuay.files;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.Party;

/** Whose file a row is, and whether it still waits for its form. */
@Component
class UploadRows {

  private final JdbcClient sql;

  UploadRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** Until the transaction ends nobody else counts what is theirs. */
  void lock(Party party) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 13))")
        .param(Uploader.key(party))
        .query((row, number) -> number)
        .list();
  }

  long bytesOfPerson(Party person) {
    return bytes("uploader", person);
  }

  long bytesOfAgency(Party agency) {
    return bytes("agency", agency);
  }

  private long bytes(String whose, Party party) {
    return sql.sql(
            "select coalesce(sum(bytes), 0) from stored_file where %s = ? and erased_at is null"
                .formatted(whose))
        .param(Uploader.key(party))
        .query(Long.class)
        .single();
  }

  void waits(UUID id, Uploader uploader) {
    sql.sql("update stored_file set waiting = true, uploader = ?, agency = ? where id = ?")
        .param(Uploader.key(uploader.person()))
        .param(key(uploader.agency()))
        .param(id)
        .update();
  }

  private static @Nullable String key(@Nullable Party party) {
    return party == null ? null : Uploader.key(party);
  }

  /** Those of the ids that this person put there and that still wait, in the order of their ids. */
  List<StoredFile> lockWaiting(Collection<UUID> ids, Party person) {
    return sql.sql(
            """
            select * from stored_file
            where id = any(?) and uploader = ? and waiting and erased_at is null
            order by id for update
            """)
        .param(ids.toArray(UUID[]::new))
        .param(Uploader.key(person))
        .query(FileRows::file)
        .list();
  }

  Optional<StoredFile> waiting(UUID id, Party person) {
    return sql.sql(
            """
            select * from stored_file where id = ? and uploader = ? and waiting and erased_at is null
            """)
        .param(id)
        .param(Uploader.key(person))
        .query(FileRows::file)
        .optional();
  }

  void attached(Collection<UUID> ids) {
    sql.sql("update stored_file set waiting = false where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .update();
  }

  /** Erases what waited in vain; what a form takes up at this moment is left to it. */
  int eraseForgotten(Instant before, Instant now) {
    return sql.sql(
            """
            update stored_file f
            set erased_at = ?, name = null, sha256 = null, uploader = null, agency = null, waiting = false
            from (select id from stored_file where waiting and erased_at is null and created_at < ?
                  order by created_at limit 500 for update skip locked) forgotten
            where f.id = forgotten.id
            """)
        .param(Timestamp.from(now))
        .param(Timestamp.from(before))
        .update();
  }
}
