package phuchuay.console.canned;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of canned replies and of the files that go along with them. */
@Component
class CannedRows {

  private static final TypeReference<List<CannedReply.Button>> BUTTONS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final JsonMapper json;
  private final Clock clock;

  CannedRows(JdbcClient sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /** Another one after every committed change, so that whoever keeps the rows knows. */
  String stamp() {
    return sql.sql(
            """
            select concat_ws(' ', count(*), sum(version), sum(used), max(changed_at)) from canned_reply
            """)
        .query((row, _) -> String.valueOf(row.getString(1)))
        .single();
  }

  /** All, as officers list them. */
  List<CannedReply> all() {
    return sql.sql(
            """
            select r.*, (select array_agg(file_id order by position) from canned_file where reply = r.id) as files
            from canned_reply r order by place, title collate "th-x-icu", id
            """)
        .query(this::reply)
        .list();
  }

  /** Adds it unless its id or its shortcut is taken. */
  boolean add(CannedReply reply) {
    return sql.sql(
                """
                insert into canned_reply
                  (id, system, owner, title, shortcut, words, buttons, place, changed_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing
                """)
            .params(reply.id(), reply.system())
            .param(reply.owner())
            .params(reply.title(), reply.shortcut())
            .params(reply.text(), json.writeValueAsString(reply.buttons()), reply.place(), now())
            .update()
        == 1;
  }

  /** False when somebody else changed it since this version. */
  boolean change(CannedReply reply) {
    return sql.sql(
                """
                update canned_reply
                set system = ?, title = ?, shortcut = ?, words = ?, buttons = ?::jsonb, place = ?,
                    version = version + 1, changed_at = ?
                where id = ? and version = ? and archived_at is null
                """)
            .params(reply.system(), reply.title(), reply.shortcut(), reply.text())
            .params(json.writeValueAsString(reply.buttons()), reply.place(), now())
            .params(reply.id(), reply.version())
            .update()
        == 1;
  }

  void files(String reply, List<UUID> files) {
    sql.sql("delete from canned_file where reply = ?").param(reply).update();
    for (int i = 0; i < files.size(); i++) {
      sql.sql("insert into canned_file (reply, position, file_id) values (?, ?, ?)")
          .params(reply, i, files.get(i))
          .update();
    }
  }

  boolean archive(String id) {
    return sql.sql(
                """
                update canned_reply set archived_at = ?, version = version + 1
                where id = ? and archived_at is null
                """)
            .params(now(), id)
            .update()
        == 1;
  }

  boolean restore(String id) {
    return sql.sql(
                """
                update canned_reply set archived_at = null, version = version + 1
                where id = ? and archived_at is not null
                """)
            .param(id)
            .update()
        == 1;
  }

  void used(String id) {
    sql.sql("update canned_reply set used = used + 1 where id = ?").param(id).update();
  }

  /** Whose reply a file goes along with. */
  Optional<String> ofFile(UUID file) {
    return sql.sql("select reply from canned_file where file_id = ? limit 1")
        .param(file)
        .query(String.class)
        .optional();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private CannedReply reply(ResultSet row, int number) throws SQLException {
    var files = row.getArray("files");
    return new CannedReply(
        row.getString("id"),
        row.getString("system"),
        row.getObject("owner", UUID.class),
        row.getString("title"),
        row.getString("shortcut"),
        row.getString("words"),
        json.readValue(row.getString("buttons"), BUTTONS),
        files == null ? List.of() : List.of((UUID[]) files.getArray()),
        row.getInt("place"),
        row.getLong("used"),
        row.getInt("version"),
        row.getTimestamp("archived_at") != null);
  }
}
