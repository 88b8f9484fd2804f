package phuchuay.account.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.kept.AccountSettings;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Failures;
import phuchuay.platform.Party;
import phuchuay.platform.PersonalData;
import phuchuay.platform.PersonalData.Erased;

/**
 * Does what an erasure asks for, room by room and a handful at a time: each handful is one
 * transaction, and what a crash left undone is taken up by the sweep. A room that fails, or still
 * waits for something to leave, does not hold up the others.
 */
@Component
class Erasing implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Erasing.class);

  private final ErasureRows rows;
  private final List<PersonalData> rooms;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Duration pause;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("erasing").daemon().factory());

  Erasing(
      ErasureRows rows,
      List<PersonalData> rooms,
      Audit audit,
      TransactionTemplate transaction,
      AccountSettings settings) {
    this.rows = rows;
    this.rooms = rooms;
    this.audit = audit;
    this.transaction = transaction;
    pause = settings.erasure().pause();
  }

  /** One was committed. */
  void wake() {
    worker.submit(this::work);
  }

  @Scheduled(fixedDelayString = "${phuchuay.account.erasure.every}")
  void work() {
    rows.due().forEach(this::erase);
  }

  void erase(UUID id) {
    boolean all = true;
    for (PersonalData room : rooms) {
      all &= through(id, room);
    }
    boolean through = all;
    transaction.executeWithoutResult(_ -> rest(id, through));
  }

  /** Whether nothing is left in this room. */
  private boolean through(UUID id, PersonalData room) {
    try {
      Erased erased = Erased.SOME;
      while (erased == Erased.SOME) {
        erased = transaction.execute(_ -> handful(id, room));
      }
      return erased == Erased.ALL;
    } catch (RuntimeException failure) {
      log.warn(
          "erasure {} is not through {} yet: {}", id, room.name(), Failures.whereabouts(failure));
      return false;
    }
  }

  private Erased handful(UUID id, PersonalData room) {
    Optional<Asked> asked = rows.lock(id);
    if (asked.isEmpty()) {
      return Erased.LATER;
    }
    if (asked.get().done().contains(room.name())) {
      return Erased.ALL;
    }
    Erased erased = room.erase(asked.get().whom());
    if (erased == Erased.ALL) {
      rows.done(id, room.name());
    }
    return erased;
  }

  private void rest(UUID id, boolean through) {
    rows.lock(id)
        .ifPresent(
            asked -> {
              if (through) {
                rows.finished(id);
                audit.write(Act.by(Party.HOUSE, "erasure.finished").about(Party.of("erasure", id)));
              } else {
                rows.later(id, pause);
              }
            });
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }
}
