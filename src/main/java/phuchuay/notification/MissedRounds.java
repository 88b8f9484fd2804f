package phuchuay.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.notification.Missed.Fate;
import phuchuay.platform.Failures;
import phuchuay.platform.RealTime;

/**
 * Asks what became of the notices on LINE: what LINE took is done, what it did not goes by mail.
 */
@Component
class MissedRounds {

  private static final Logger log = LoggerFactory.getLogger(MissedRounds.class);

  private final MissedRows rows;
  private final SecondWay second;
  private final NotificationSettings settings;
  private final RealTime time;

  MissedRounds(MissedRows rows, SecondWay second, NotificationSettings settings, RealTime time) {
    this.rows = rows;
    this.second = second;
    this.settings = settings;
    this.time = time;
  }

  @Scheduled(fixedDelay = 2000)
  void look() {
    Map<Fate, List<Missed>> by =
        rows.due(time.instant(), settings.atOnce()).stream()
            .collect(Collectors.groupingBy(Missed::fate));
    rows.done(ids(by.getOrDefault(Fate.ARRIVED, List.of())));
    rows.done(ids(by.getOrDefault(Fate.FORGOTTEN, List.of())));
    rows.later(ids(by.getOrDefault(Fate.WAITS, List.of())), time.instant());
    by.getOrDefault(Fate.LOST, List.of()).stream()
        .collect(Collectors.groupingBy(Missed::card, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(this::take);
  }

  /** One that cannot be mailed now does not keep the others back. */
  private void take(List<Missed> card) {
    try {
      second.take(card);
    } catch (RuntimeException failure) {
      log.warn("{} waits: {}", card.getFirst().number(), Failures.whereabouts(failure));
      rows.later(ids(card), time.instant());
    }
  }

  private static List<Long> ids(List<Missed> those) {
    return those.stream().map(Missed::id).toList();
  }
}
