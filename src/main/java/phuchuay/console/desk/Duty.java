package phuchuay.console.desk;

import java.sql.Timestamp;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** Who is on duty (เวร): they are told on LINE when somebody waits too long. */
@Component
class Duty {

  private final JdbcClient sql;
  private final RealTime time;

  Duty(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  void begin(UUID officer) {
    sql.sql("insert into desk_duty (officer, since) values (?, ?) on conflict (officer) do nothing")
        .params(officer, Timestamp.from(time.instant()))
        .update();
  }

  void end(UUID officer) {
    sql.sql("delete from desk_duty where officer = ?").param(officer).update();
  }

  Set<UUID> now() {
    return sql.sql("select officer from desk_duty").query(UUID.class).set();
  }
}
