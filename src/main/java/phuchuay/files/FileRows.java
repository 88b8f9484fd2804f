package phuchuay.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** The rows of the files: what is kept, what was erased, what of it is off the disk. */
@Component
class FileRows {

  private final JdbcClient sql;
  private final RealTime time;

  FileRows(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  void add(StoredFile file) {
    sql.sql(
            """
            insert into stored_file (id, kind, bytes, sha256, name, pages, held, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(file.id())
        .param(file.kind().name())
        .param(file.bytes())
        .param(file.sha256())
        .param(file.name())
        .param(file.pages())
        .param(file.held())
        .param(Timestamp.from(file.createdAt()))
        .update();
  }

  /** Kept, and nobody looked for viruses in it yet. */
  List<UUID> held() {
    return sql.sql(
            """
            select id from stored_file where held and erased_at is null order by created_at limit 50
            """)
        .query(UUID.class)
        .list();
  }

  void release(UUID id) {
    sql.sql("update stored_file set held = false where id = ?").param(id).update();
  }

  Optional<StoredFile> find(UUID id) {
    return sql.sql("select * from stored_file where id = ? and erased_at is null")
        .param(id)
        .query(FileRows::file)
        .optional();
  }

  boolean erase(UUID id) {
    return sql.sql(
                """
                update stored_file set erased_at = ?, name = null, sha256 = null, uploader = null, agency = null, waiting = false
                where id = ? and erased_at is null
                """)
            .param(now())
            .param(id)
            .update()
        == 1;
  }

  /** Erased, and not known to be off the disk. */
  List<UUID> toRemove() {
    return sql.sql(
            """
            select id from stored_file where erased_at is not null and removed_at is null
            order by erased_at limit 500
            """)
        .query(UUID.class)
        .list();
  }

  void removed(List<UUID> ids) {
    sql.sql("update stored_file set removed_at = ? where id = any(?)")
        .param(now())
        .param(ids.toArray(UUID[]::new))
        .update();
  }

  /** Those of the ids that are kept. */
  List<UUID> kept(Collection<UUID> ids) {
    return sql.sql("select id from stored_file where id = any(?) and erased_at is null")
        .param(ids.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }

  static StoredFile file(ResultSet row, int number) throws SQLException {
    return new StoredFile(
        row.getObject("id", UUID.class),
        FileKind.valueOf(row.getString("kind")),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getString("name"),
        row.getObject("pages", Integer.class),
        row.getBoolean("held"),
        row.getTimestamp("created_at").toInstant());
  }
}
