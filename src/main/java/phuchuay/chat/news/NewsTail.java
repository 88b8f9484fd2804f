package phuchuay.chat.news;

import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import phuchuay.platform.Failures;
import phuchuay.platform.Signals;

/**
 * Follows the news of this house and of all other instances, and tells them to whoever has an ear:
 * woken by a signal, and by itself every second if signals do not come.
 */
@Component
class NewsTail {

  private static final Logger log = LoggerFactory.getLogger(NewsTail.class);
  private static final long BY_ITSELF_MILLIS = 1000;
  private static final long BREATH_MILLIS = 10;

  private final NewsFeed feed;
  private final ObjectProvider<NewsEar> ears;
  private final Semaphore woken = new Semaphore(0);
  private Set<Long> told = new HashSet<>();
  private volatile boolean closed;

  NewsTail(NewsFeed feed, ObjectProvider<NewsEar> ears, Signals signals) {
    this.feed = feed;
    this.ears = ears;
    signals.listen(NewsRows.CHANNEL, _ -> woken.release());
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform().name("news").daemon().start(this::follow);
  }

  private void follow() {
    Long mark = null;
    while (!closed) {
      try {
        mark = mark == null ? (Long) feed.mark() : (Long) read(mark);
        if (woken.tryAcquire(BY_ITSELF_MILLIS, TimeUnit.MILLISECONDS)) {
          TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
          woken.drainPermits();
        }
      } catch (InterruptedException stopping) {
        return;
      } catch (RuntimeException failure) {
        log.warn("could not read the news, soon again: {}", Failures.whereabouts(failure));
        pause();
      }
    }
  }

  private long read(long mark) {
    NewsFeed.Read read = feed.since(mark);
    List<News> fresh = read.news().stream().filter(one -> !told.contains(one.id())).toList();
    if (!fresh.isEmpty()) {
      ears.orderedStream().forEach(ear -> tell(ear, fresh));
    }
    told = new HashSet<>(read.news().stream().map(News::id).toList());
    return read.mark();
  }

  private static void tell(NewsEar ear, List<News> news) {
    try {
      ear.hear(news);
    } catch (RuntimeException failure) {
      log.warn(
          "{} did not hear: {}", ear.getClass().getSimpleName(), Failures.whereabouts(failure));
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BY_ITSELF_MILLIS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void close() {
    closed = true;
    woken.release();
  }
}
