package phuchuay.chat.line;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Our own user id on LINE, to know which webhooks are meant for us; asked before we say we are
 * ready.
 */
@Component
@Order(1)
class BotIdentity implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(BotIdentity.class);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final LineApi line;
  private volatile @Nullable String userId;

  BotIdentity(LineApi line) {
    this.line = line;
  }

  /** Whether this destination is us; as long as LINE has not told, every signed one is. */
  boolean is(String destination) {
    String known = userId;
    return known == null || known.equals(destination);
  }

  @Override
  public void run(ApplicationArguments arguments) throws InterruptedException {
    Thread.startVirtualThread(this::ask).join(PATIENCE);
  }

  @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
  void askAgain() {
    if (userId == null) {
      Thread.startVirtualThread(this::ask);
    }
  }

  private void ask() {
    line.botUserId()
        .ifPresentOrElse(
            id -> userId = id,
            () -> log.warn("LINE did not tell who we are; webhooks to any destination are taken"));
  }
}
