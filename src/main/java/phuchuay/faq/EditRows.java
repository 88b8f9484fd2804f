package phuchuay.faq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;
import tools.jackson.databind.json.JsonMapper;

/** What officers changed of the answers, as it is kept, and what was changed before. */
@Component
class EditRows {

  private static final String THE_ONE_SEEN =
      "id = :id and (extract(epoch from changed_at) * 1000000)::bigint = :seen";

  /** Two who come at once write it down once. */
  private static final String INTO_THE_PAST =
      """
      with former as (
        insert into faq_past (id, entry, withdrawn, changed_by, changed_at)
        select id, entry, withdrawn, changed_by, changed_at from faq_edit where %s
        on conflict do nothing
      )
      """
          .formatted(THE_ONE_SEEN);

  private final JdbcClient sql;
  private final JsonMapper json;
  private final RealTime time;

  EditRows(JdbcClient sql, JsonMapper json, RealTime time) {
    this.sql = sql;
    this.json = json;
    this.time = time;
  }

  /** False if somebody else has changed it since the editor looked. */
  boolean keep(String id, @Nullable Entry entry, boolean withdrawn, Editor editor) {
    String kept =
        editor.seen() == 0
            ? """
            insert into faq_edit (id, entry, withdrawn, changed_by, changed_at)
            values (:id, :entry::jsonb, :withdrawn, :by, :now)
            on conflict do nothing
            """
            : INTO_THE_PAST
                + """
                update faq_edit set entry = :entry::jsonb, withdrawn = :withdrawn,
                  changed_by = :by, changed_at = :now
                where\s\
                """
                + THE_ONE_SEEN;
    return sql.sql(kept)
            .param("id", id)
            .param("seen", editor.seen())
            .param("entry", entry == null ? null : json.writeValueAsString(entry))
            .param("withdrawn", withdrawn)
            .param("by", editor.officer().id())
            .param("now", Timestamp.from(time.instant()))
            .update()
        == 1;
  }

  /** False if there was no change, or not the one that was seen. */
  boolean forget(String id, long seen) {
    return sql.sql(INTO_THE_PAST + "delete from faq_edit where " + THE_ONE_SEEN)
            .param("id", id)
            .param("seen", seen)
            .update()
        == 1;
  }

  Optional<Edit> find(String id) {
    return sql.sql("select * from faq_edit where id = ?").param(id).query(this::edit).optional();
  }

  /** Every change by id. */
  Map<String, Edit> all() {
    Map<String, Edit> all = new LinkedHashMap<>();
    sql.sql("select * from faq_edit order by id")
        .query(this::edit)
        .list()
        .forEach(edit -> all.put(edit.id(), edit));
    return all;
  }

  /** Changes that others took the place of, the newest first. */
  List<Edit> past(String id) {
    return sql.sql("select * from faq_past where id = ? order by changed_at desc limit 50")
        .param(id)
        .query(this::edit)
        .list();
  }

  /** Another one whenever a change is kept or forgotten, whatever the clock of who did it says. */
  String state() {
    return sql.sql(
            """
            select count(*) || ' ' || coalesce(sum(hashtextextended(id || changed_at, 0)), 0)
            from faq_edit
            """)
        .query(String.class)
        .single();
  }

  private Edit edit(ResultSet row, int number) throws SQLException {
    String entry = row.getString("entry");
    return new Edit(
        row.getString("id"),
        entry == null ? null : json.readValue(entry, Entry.class),
        row.getBoolean("withdrawn"),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant());
  }
}
