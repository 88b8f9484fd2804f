package phuchuay.casework.programme;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programmes as they were when cases began with them. */
@Component
public class ProgrammeVersions {

  private final JdbcClient sql;
  private final Clock clock;

  ProgrammeVersions(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Keeps a programme's file as it is today, before the first case begins with it. */
  public void keep(Programme programme) {
    sql.sql(
            """
            insert into programme_version (version, type, content, first_used_at)
            values (?, ?, ?, ?) on conflict (version) do nothing
            """)
        .param(programme.version())
        .param(programme.type())
        .param(programme.content())
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  Programme read(String version) {
    return sql.sql("select type, content from programme_version where version = ?")
        .param(version)
        .query(
            (row, _) ->
                new ProgrammeReader(row.getString("type"), row.getString("content"))
                    .read()
                    .filter(programme -> !programme.states().isEmpty())
                    .orElseThrow())
        .single();
  }
}
