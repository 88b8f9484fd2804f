package phuchuay.mail;

import java.sql.Timestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** Forgets in time: what waits in vain with its secrets, and rows older than we said. */
@Component
class Retention {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final Queue queue;
  private final JdbcClient sql;
  private final MailSettings settings;
  private final RealTime time;

  Retention(Queue queue, JdbcClient sql, MailSettings settings, RealTime time) {
    this.queue = queue;
    this.sql = sql;
    this.settings = settings;
    this.time = time;
  }

  @Scheduled(fixedDelay = 60_000)
  void expire() {
    int expired = queue.expire();
    if (expired > 0) {
      log.warn("{} mails were not sent in time", expired);
    }
  }

  @Scheduled(cron = "0 5/10 1-4 * * *", zone = "Asia/Bangkok")
  void forget() {
    sql.sql(
            """
            delete from mail where id in (
              select id from mail where created_at < ? and settled_at is not null limit 10000)
            """)
        .param(Timestamp.from(time.instant().minus(settings.keep())))
        .update();
  }
}
