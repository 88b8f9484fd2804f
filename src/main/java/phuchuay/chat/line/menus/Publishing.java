package phuchuay.chat.line.menus;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes LINE as the newest set wants it: new menus are made and drawn, then tabs and people are led
 * to them, then the old ones go. Cut off anywhere, it begins again from what LINE has then.
 */
@Component
class Publishing {

  private static final Logger log = LoggerFactory.getLogger(Publishing.class);

  private final WorkRows work;
  private final SetRows sets;
  private final LiveRows live;
  private final ShownRows shown;
  private final Showing showing;
  private final MenuLine line;
  private final MenuSettings settings;
  private final TransactionTemplate transaction;
  private final MeterRegistry meters;

  Publishing(
      WorkRows work,
      SetRows sets,
      LiveRows live,
      ShownRows shown,
      Showing showing,
      MenuLine line,
      MenuSettings settings,
      TransactionTemplate transaction,
      MeterRegistry meters) {
    this.work = work;
    this.sets = sets;
    this.live = live;
    this.shown = shown;
    this.showing = showing;
    this.line = line;
    this.settings = settings;
    this.transaction = transaction;
    this.meters = meters;
  }

  /** Does what is wanted, if anything is and nobody else does it. */
  boolean run() {
    if (!work.claim()) {
      return false;
    }
    try {
      sets.latest().ifPresent(latest -> make(latest.id(), sets.menus(latest.id())));
      work.done();
    } catch (NotNow not) {
      work.waits(not);
      log.info("publishing menus waits {} for {}", not.pause(), not.getMessage());
    } catch (SaidNo no) {
      work.failed(String.valueOf(no.getMessage()));
      log.error("menus are not published, LINE refuses: {}", no.getMessage());
    }
    return true;
  }

  private void make(long id, MenuSet set) {
    AtLine now = line.look();
    Plan plan = Plan.of(set, now);
    Map<String, String> ids = made(set, plan);
    for (Menu menu : set.menus()) {
      String its = Objects.requireNonNull(ids.get(menu.name()));
      if (plan.steps().contains(new Step.Point(menu.name()))) {
        boolean known = now.aliases().containsKey(menu.alias());
        line.point(menu.alias(), step("point", its), known);
      }
      if (plan.steps().contains(new Step.ShowAll(menu.name()))) {
        line.showAll(step("show-all", its));
      }
    }
    moveEverybody(set, ids);
    plan.all(Step.Forget.class).forEach(old -> line.forget(step("forget", old.alias())));
    plan.all(Step.Remove.class).forEach(old -> line.remove(step("remove", old.id())));
    sets.live(id);
  }

  /** The ids of all menus, each with its picture by now. */
  private Map<String, String> made(MenuSet set, Plan plan) {
    Map<String, String> ids = new HashMap<>();
    plan.all(Step.Keep.class).forEach(kept -> ids.put(kept.menu(), kept.id()));
    plan.all(Step.Finish.class).forEach(begun -> ids.put(begun.menu(), begun.id()));
    for (Menu menu : set.menus()) {
      if (plan.steps().contains(new Step.Create(menu.name()))) {
        work.hold();
        ids.put(menu.name(), drawn(line.create(menu), menu));
      } else if (plan.steps().contains(new Step.Point(menu.name()))) {
        drawn(Objects.requireNonNull(ids.get(menu.name())), menu);
      }
    }
    return ids;
  }

  private String drawn(String id, Menu menu) {
    line.draw(step("draw", id), menu.picture());
    return id;
  }

  /** A menu that somebody looks at is not removed under their eyes. */
  private void moveEverybody(MenuSet set, Map<String, String> ids) {
    transaction.executeWithoutResult(
        _ -> {
          if (live.become(set, ids)) {
            shown.everybodyAgain(showing.phones());
          }
        });
    while (showing.round()) {
      work.hold();
    }
    if (shown.moving() > 0) {
      throw new NotNow(NotNow.Why.MOVING, settings.readBack());
    }
  }

  /** Each call is made only while the work is ours. */
  private String step(String word, String id) {
    work.hold();
    meters.counter("phuchuay.menus.steps", "step", word).increment();
    return id;
  }
}
