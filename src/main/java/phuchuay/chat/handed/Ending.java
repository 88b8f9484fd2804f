package phuchuay.chat.handed;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.chat.Handed;
import phuchuay.chat.HandedSettings;

/** Lets the files of addresses that have ended go, and after a while forgets the addresses. */
@Component
class Ending {

  private final JdbcClient sql;
  private final Handed handed;
  private final HandedSettings settings;
  private final Clock clock;

  Ending(JdbcClient sql, Handed handed, HandedSettings settings, Clock clock) {
    this.sql = sql;
    this.handed = handed;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
  void letGo() {
    ended().forEach(handed::letGo);
    sql.sql("delete from handed_file where expires_at < ? and file_id is null")
        .param(Timestamp.from(clock.instant().minus(settings.remember())))
        .update();
  }

  private List<UUID> ended() {
    return sql.sql(
            """
            select id from handed_file where expires_at < ? and file_id is not null
            order by expires_at limit 500
            """)
        .param(Timestamp.from(clock.instant()))
        .query(UUID.class)
        .list();
  }
}
