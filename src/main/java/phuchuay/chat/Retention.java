package phuchuay.chat;

import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.chat.kept.ChatSettings;
import phuchuay.platform.RealTime;

/** Forgets messages that are older than we said we keep them, a handful at a time. */
@Component
class Retention {

  private final JdbcClient sql;
  private final ChatSettings settings;
  private final RealTime time;

  Retention(JdbcClient sql, ChatSettings settings, RealTime time) {
    this.sql = sql;
    this.settings = settings;
    this.time = time;
  }

  @Scheduled(cron = "0 */10 1-4 * * *", zone = "Asia/Bangkok")
  void forget() {
    Timestamp before = Timestamp.from(time.instant().minus(settings.keep()));
    sql.sql(
            """
            delete from incoming where event_id in (
              select event_id from incoming where received_at < ? and state <> 'RECEIVED' limit 10000)
            """)
        .param(before)
        .update();
    sql.sql(
            """
            with old as (
              select id from outgoing_call where created_at < ? and settled_at is not null limit 10000
            ),
            messages as (delete from outgoing_message where call_id in (select id from old))
            delete from outgoing_call where id in (select id from old)
            """)
        .param(before)
        .update();
    sql.sql("delete from care_step where at < ?").param(before).update();
    sql.sql("delete from care_note where at < ?").param(before).update();
    sql.sql("delete from care where ended_at < ?").param(before).update();
  }

  /** A sealed secret outlives neither its call nor a day. */
  @Scheduled(fixedDelay = 600_000)
  void forgetSecrets() {
    Timestamp before = Timestamp.from(time.instant().minus(Duration.ofHours(25)));
    sql.sql(
            """
            update outgoing_message m set sealed = null
            from outgoing_call c
            where c.id = m.call_id and m.sealed is not null and c.created_at < ?
            """)
        .param(before)
        .update();
  }
}
