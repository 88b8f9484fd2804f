package phuchuay.console.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.Links;
import phuchuay.account.Profile;
import phuchuay.chat.ChatLinks;
import phuchuay.chat.Conversations;
import phuchuay.chat.Say;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.CareLists;
import phuchuay.chat.care.Caring;
import phuchuay.platform.Failures;
import phuchuay.platform.days.OpeningHours;

/**
 * When somebody waits too long (บันไดเตือน): whoever is on duty is told on LINE, then whoever
 * leads; each once for a wait, in the hours of the system.
 */
@Component
class Ladder {

  private static final Logger log = LoggerFactory.getLogger(Ladder.class);
  private static final int MOST = 50;

  private final CareLists lists;
  private final Caring caring;
  private final Duty duty;
  private final DeskOfficers officers;
  private final Links links;
  private final Conversations conversations;
  private final OpeningHours hours;
  private final ChatLinks pages;
  private final DeskSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Ladder(
      CareLists lists,
      Caring caring,
      Duty duty,
      DeskOfficers officers,
      Links links,
      Conversations conversations,
      OpeningHours hours,
      ChatLinks pages,
      DeskSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.lists = lists;
    this.caring = caring;
    this.duty = duty;
    this.officers = officers;
    this.links = links;
    this.conversations = conversations;
    this.hours = hours;
    this.pages = pages;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 5000, initialDelay = 10_000)
  void climb() {
    step(1, settings.onDuty(), false);
    step(2, settings.leaders(), true);
  }

  private void step(int step, Duration after, boolean leading) {
    Instant now = clock.instant();
    for (Care care : lists.waiting(now.minus(after), step, MOST)) {
      if (open(care.about().system(), now)) {
        try {
          transaction.executeWithoutResult(_ -> tell(care, step, leading, now));
        } catch (RuntimeException failure) {
          log.warn("care {} is not told of yet: {}", care.care(), Failures.whereabouts(failure));
        }
      }
    }
  }

  private void tell(Care care, int step, boolean leading, Instant now) {
    if (!caring.told(care, step)) {
      return;
    }
    Set<UUID> onDuty = leading ? Set.of() : duty.now();
    Say say =
        Say.of(
            "console/somebody-waits",
            Map.of(
                "system", care.about().system(),
                "minutes", Duration.between(care.queuedAt(), now).toMinutes(),
                "link", pages.to(DeskController.PATH + "/" + care.conversation())));
    for (Profile officer : officers.answering(care.about().system(), leading)) {
      if (leading || onDuty.contains(officer.id())) {
        links
            .phonesOf(officer.id())
            .forEach(phone -> conversations.sayOf(officer.id(), phone, List.of(say)));
      }
    }
  }

  private boolean open(String system, Instant now) {
    return system.isEmpty()
        ? AccountSystem.ofPeople().stream().anyMatch(one -> hours.isOpen(one.word(), now))
        : hours.isOpen(system, now);
  }
}
