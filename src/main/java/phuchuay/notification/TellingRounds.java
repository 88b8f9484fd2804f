package phuchuay.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.notification.NoticeRule.Told;
import phuchuay.platform.Failures;

/**
 * Goes through what is due, every second and until nothing is. What officers hear of many cases at
 * once goes together; whatever fails stops nothing else and comes again.
 */
@Component
class TellingRounds {

  private static final Logger log = LoggerFactory.getLogger(TellingRounds.class);

  /** After an outage there may be many: one card names so many, the next the others. */
  private static final int MOST_IN_A_CARD = 1000;

  private final FactRows rows;
  private final NoticeRows notices;
  private final Telling telling;
  private final NotificationSettings settings;
  private final Clock clock;

  TellingRounds(
      FactRows rows,
      NoticeRows notices,
      Telling telling,
      NotificationSettings settings,
      Clock clock) {
    this.rows = rows;
    this.notices = notices;
    this.telling = telling;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1000)
  void tell() {
    boolean more = true;
    while (more) {
      List<Waiting> due = rows.due(clock.instant(), settings.atOnce());
      long told = together(due).stream().filter(this::tell).count();
      more = due.size() == settings.atOnce() && told > 0;
    }
  }

  @Scheduled(cron = "0 25 3 * * *", zone = "Asia/Bangkok")
  void forget() {
    rows.forget(clock.instant().minus(settings.keep()));
    notices.forget(clock.instant().minus(settings.keep()));
  }

  /** Each by itself, but what officers hear of one number and system, when it is too much. */
  private List<List<Waiting>> together(List<Waiting> due) {
    List<List<Waiting>> groups = new ArrayList<>();
    Map<String, List<Waiting>> officers = new LinkedHashMap<>();
    for (Waiting fact : due) {
      if (fact.who().equals(Told.OFFICERS)) {
        String kind = fact.number() + " " + fact.system();
        officers.computeIfAbsent(kind, _ -> new ArrayList<>()).add(fact);
      } else {
        groups.add(List.of(fact));
      }
    }
    for (List<Waiting> facts : officers.values()) {
      if (facts.size() > settings.together()) {
        groups.add(rows.dueWith(facts.getFirst(), clock.instant(), MOST_IN_A_CARD));
      } else {
        facts.forEach(fact -> groups.add(List.of(fact)));
      }
    }
    return groups;
  }

  /** One that cannot be told does not keep back those that it came with. */
  private boolean tell(List<Waiting> facts) {
    try {
      return telling.tell(facts);
    } catch (RuntimeException failure) {
      log.warn(
          "{} of {} waits: {}",
          facts.getFirst().number(),
          facts.getFirst().caseId(),
          Failures.whereabouts(failure));
      if (facts.size() > 1 && !Failures.passing(failure)) {
        return facts.stream().filter(fact -> tell(List.of(fact))).count() > 0;
      }
      rows.later(facts.stream().map(Waiting::id).toList(), clock.instant());
      return true;
    }
  }
}
