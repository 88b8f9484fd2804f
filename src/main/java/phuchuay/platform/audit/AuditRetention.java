package phuchuay.platform.audit;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** Forgets acts that are older than we said we keep them, a handful at a time. */
@Component
class AuditRetention {

  private final JdbcClient sql;
  private final AuditSettings settings;
  private final RealTime time;

  AuditRetention(JdbcClient sql, AuditSettings settings, RealTime time) {
    this.sql = sql;
    this.settings = settings;
    this.time = time;
  }

  @Scheduled(cron = "0 7/10 1-4 * * *", zone = "Asia/Bangkok")
  void forget() {
    sql.sql(
            """
            delete from audit where id in (select id from audit where at < ? order by at limit 10000)
            """)
        .param(Timestamp.from(time.instant().minus(settings.keep())))
        .update();
  }
}
