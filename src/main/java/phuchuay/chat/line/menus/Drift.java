package phuchuay.chat.line.menus;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notices when LINE has something else than we published: somebody has changed it there. */
@Component
class Drift {

  private static final Logger log = LoggerFactory.getLogger(Drift.class);

  private final WorkRows work;
  private final SetRows sets;
  private final MenuLine line;
  private final MenuSettings settings;
  private final AtomicInteger differences;

  Drift(WorkRows work, SetRows sets, MenuLine line, MenuSettings settings, MeterRegistry meters) {
    this.work = work;
    this.sets = sets;
    this.line = line;
    this.settings = settings;
    this.differences = meters.gauge("phuchuay.menus.drift", new AtomicInteger());
  }

  /** Compares when it is time to, on one of the instances; the next run mends what it finds. */
  void look() {
    if (sets.latest().isEmpty() || !work.turnToLook(settings.lookEvery())) {
      return;
    }
    try {
      compare();
    } catch (NotNow | SaidNo unseen) {
      log.info("LINE's menus could not be compared: {}", unseen.getMessage());
    }
  }

  private void compare() {
    Plan plan = Plan.of(sets.menus(sets.latest().orElseThrow().id()), line.look());
    differences.set((int) plan.changed().count());
    if (!plan.changes()) {
      work.drift(null);
      return;
    }
    String what =
        plan.changed()
            .map(step -> step.word() + " " + step.about())
            .collect(Collectors.joining(", "));
    work.drift(what);
    log.warn("LINE's menus are not as we published them, it takes: {}", what);
    if (settings.byItself()) {
      work.want();
    }
  }
}
