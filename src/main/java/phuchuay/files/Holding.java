package phuchuay.files;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets go of the files that were held while nobody could look for viruses. */
@Component
class Holding {

  private static final Logger log = LoggerFactory.getLogger(Holding.class);

  private final FileRows rows;
  private final Disk disk;
  private final Viruses viruses;
  private final StoredFiles files;
  private final TransactionTemplate transaction;

  Holding(
      FileRows rows,
      Disk disk,
      Viruses viruses,
      StoredFiles files,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.disk = disk;
    this.viruses = viruses;
    this.files = files;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelay = 60_000)
  void look() {
    for (UUID id : rows.held()) {
      switch (viruses.look(disk.of(id))) {
        case NONE -> rows.release(id);
        case FOUND -> {
          log.warn("file {} is erased: a virus was found in it", id);
          transaction.executeWithoutResult(status -> files.erase(id));
        }
        case UNKNOWN -> {
          return;
        }
      }
    }
  }
}
