package phuchuay.faq;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;
import tools.jackson.databind.json.JsonMapper;

/** What officers changed of the answers, as it is kept. */
@Component
class EditRows {

  private final JdbcClient sql;
  private final JsonMapper json;
  private final RealTime time;

  EditRows(JdbcClient sql, JsonMapper json, RealTime time) {
    this.sql = sql;
    this.json = json;
    this.time = time;
  }

  /** Without an entry it is withdrawn. */
  void keep(String id, @Nullable Entry entry, Party officer) {
    sql.sql(
            """
            insert into faq_edit (id, entry, changed_by, changed_at) values (?, ?::jsonb, ?, ?)
            on conflict (id) do update
            set entry = excluded.entry, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
        .param(id)
        .param(entry == null ? null : json.writeValueAsString(entry))
        .param(officer.id())
        .param(Timestamp.from(time.instant()))
        .update();
  }

  /** Whether there was a change. */
  boolean forget(String id) {
    return sql.sql("delete from faq_edit where id = ?").param(id).update() > 0;
  }

  /** Every change by id; empty for what is withdrawn. */
  Map<String, Optional<Entry>> all() {
    Map<String, Optional<Entry>> all = new LinkedHashMap<>();
    sql.sql("select id, entry from faq_edit order by id")
        .query(
            row -> {
              String entry = row.getString("entry");
              all.put(
                  row.getString("id"),
                  Optional.ofNullable(entry).map(text -> json.readValue(text, Entry.class)));
            });
    return all;
  }

  /** Changes whenever a change is kept or forgotten. */
  String state() {
    return sql.sql("select count(*) || ' ' || coalesce(max(changed_at)::text, '') from faq_edit")
        .query(String.class)
        .single();
  }
}
