package phuchuay.chat.care;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.Failures;

/**
 * Looks after what officers left: what was put off comes back, what nobody answers goes back into
 * the line, what has become quiet goes back to the bot.
 */
@Component
class CareRounds {

  private static final Logger log = LoggerFactory.getLogger(CareRounds.class);
  private static final int MOST = 200;

  private final JdbcClient sql;
  private final CareLists lists;
  private final Caring caring;
  private final CareSettings settings;
  private final Sla sla;
  private final Clock clock;

  CareRounds(
      JdbcClient sql, CareLists lists, Caring caring, CareSettings settings, Sla sla, Clock clock) {
    this.sql = sql;
    this.lists = lists;
    this.caring = caring;
    this.settings = settings;
    this.sla = sla;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
  void go() {
    free();
    each("state = 'SNOOZED' and snoozed_until <= ?", Duration.ZERO, caring::wakeUp);
    each(
        "state = 'HELD' and asked_at <= ? and coalesce(acted_at, asked_at) <= ?",
        settings.requeueAfter(),
        this::requeue);
    each(
        "state = 'HELD' and asked_at is null and coalesce(answered_at, acted_at) <= ?"
            + " and coalesce(acted_at, since) <= ?",
        settings.quietAfter(),
        caring::quiet);
  }

  /** Nobody's chat stays silent: whatever went wrong, the bot answers again. */
  private void free() {
    sql.sql(
            """
            update conversation v set held_by = 'BOT'
            where held_by <> 'BOT'
              and not exists (select from care k where k.conversation_id = v.id and k.ended_at is null)
            """)
        .update();
  }

  /** Nights and lunches do not count. */
  private void requeue(Care care) {
    Instant asked = care.askedAt();
    if (asked != null && !clock.instant().isBefore(sla.requeuedAt(care.about().system(), asked))) {
      caring.requeue(care);
    }
  }

  private void each(String which, Duration ago, Consumer<Care> deed) {
    Timestamp before = Timestamp.from(clock.instant().minus(ago));
    List<String> lines =
        sql.sql(
                "select line_id from care where ended_at is null and %s limit %d"
                    .formatted(which, MOST))
            .params(which.chars().filter(c -> c == '?').mapToObj(_ -> (Object) before).toList())
            .query(String.class)
            .list();
    for (Care care : lists.of(lines)) {
      try {
        deed.accept(care);
      } catch (RuntimeException failure) {
        log.warn(
            "care {} waits for the next round: {}", care.care(), Failures.whereabouts(failure));
      }
    }
  }
}
