package phuchuay.chat.line.menus;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When it is published, shown and compared; nothing of it where publishing is off. */
@Component
class MenuRounds {

  private static final Logger log = LoggerFactory.getLogger(MenuRounds.class);

  private final MenuSettings settings;
  private final MenuDesk desk;
  private final Publishing publishing;
  private final Showing showing;
  private final ShownRows shown;
  private final Drift drift;
  private final MenuFiles files;
  private final MenuLine line;

  MenuRounds(
      MenuSettings settings,
      MenuDesk desk,
      Publishing publishing,
      Showing showing,
      ShownRows shown,
      Drift drift,
      MenuFiles files,
      MenuLine line) {
    this.settings = settings;
    this.desk = desk;
    this.publishing = publishing;
    this.showing = showing;
    this.shown = shown;
    this.drift = drift;
    this.files = files;
    this.line = line;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (settings.works() && settings.byItself()) {
      desk.started();
    } else if (settings.works()) {
      Thread.startVirtualThread(this::say);
    }
  }

  /** What publishing would do; nothing is done. */
  private void say() {
    try {
      Plan plan = Plan.of(files.set(), line.look());
      log.info(
          "publishing the menus of the files would: {}",
          plan.changed()
              .map(step -> step.word() + " " + step.about())
              .collect(Collectors.joining(", ", "[", "]")));
    } catch (NotNow | SaidNo unseen) {
      log.info("LINE's menus could not be compared: {}", unseen.getMessage());
    }
  }

  @Scheduled(fixedDelay = 1_000)
  void publish() {
    if (settings.works()) {
      publishing.run();
    }
  }

  @Scheduled(fixedDelay = 1_000)
  void show() {
    boolean more = settings.works();
    while (more) {
      more = showing.round();
    }
  }

  @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
  void compare() {
    if (settings.works()) {
      drift.look();
    }
  }

  /** A deadline may pass, or a holiday move it, without anybody saying so. */
  @Scheduled(cron = "0 20 4 * * *", zone = "Asia/Bangkok")
  void lookAtAll() {
    if (settings.works()) {
      shown.lookAtAll();
    }
  }
}
