package phuchuay.chat.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.chat.Conversations;
import phuchuay.chat.news.News;
import phuchuay.chat.news.NewsEar;
import phuchuay.platform.Failures;
import phuchuay.platform.RealTime;

/**
 * Keeps this instance's index of messages: opens it after the start, lets it follow the tables, and
 * begins it anew when it is lost or damaged. Nothing of this keeps the service from starting.
 */
@Component
class Follower implements NewsEar {

  private static final Logger log = LoggerFactory.getLogger(Follower.class);
  private static final Duration BY_ITSELF = Duration.ofSeconds(1);
  private static final Duration A_MOMENT = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration LAST_WORDS = Duration.ofSeconds(3);

  private final MessageRows rows;
  private final Changes changes;
  private final Folders folders;
  private final SearchSettings settings;
  private final Conversations conversations;
  private final RealTime time;
  private final Duration keepNews;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private final Slowly slowly = new Slowly();
  private volatile @Nullable Reading reading;
  private volatile boolean damaged;
  private volatile boolean tidyNow = true;
  private volatile boolean closed;

  Follower(
      MessageRows rows,
      Changes changes,
      SearchSettings settings,
      Conversations conversations,
      RealTime time,
      @Value("${phuchuay.chat.keep-news}") Duration keepNews) {
    this.rows = rows;
    this.changes = changes;
    this.folders = new Folders(settings.folder());
    this.settings = settings;
    this.conversations = conversations;
    this.time = time;
    this.keepNews = keepNews;
    this.thread = Thread.ofPlatform().daemon().name("messages-index").unstarted(this::run);
  }

  /** What can be searched now; null when there is nothing. */
  @Nullable Reading reading() {
    return reading;
  }

  /** Somebody searched and found the index broken. */
  void damaged() {
    damaged = true;
    woken.release();
  }

  @Override
  public void hear(List<News> news) {
    woken.release();
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.start();
  }

  /** Every night what is too old goes, and what was deleted leaves the disk. */
  @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Bangkok")
  void tidy() {
    tidyNow = true;
  }

  private void run() {
    while (!closed) {
      try {
        work();
      } catch (IOException | RuntimeException failure) {
        log.warn("the index of messages stops, soon again: {}", Failures.whereabouts(failure));
        pause(AFTER_FAILURE);
      }
    }
  }

  private void work() throws IOException {
    MessageIndex index = folders.open();
    try (index) {
      Reading begun = new Reading(index, rows, changes, settings.commitEvery());
      reading = begun;
      while (!closed && !damaged) {
        if (!stepped(begun)) {
          gather();
          pause(BY_ITSELF);
        }
      }
      if (!damaged) {
        begun.commit();
      }
    } finally {
      reading = null;
    }
    if (damaged) {
      Folders.clear(index.folder());
      damaged = false;
    }
  }

  private boolean stepped(Reading begun) throws IOException {
    try {
      if (tidyNow) {
        tidyNow = false;
        tidy(begun);
      }
      boolean more = begun.step();
      if (more) {
        slowly.run(begun::page);
      }
      return more;
    } catch (InterruptedException stopping) {
      closed = true;
      return false;
    } catch (RuntimeException failure) {
      if (!Failures.passing(failure)) {
        throw failure;
      }
      log.warn("the index of messages cannot read on: {}", Failures.whereabouts(failure));
      return false;
    }
  }

  private void tidy(Reading begun) throws IOException {
    begun.index().deleteBefore(time.instant().minus(conversations.keep()));
    begun.index().purge();
    begun.commit();
    folders.tidy(keepNews);
  }

  /** What is said within a moment is read and shown together. */
  private void gather() {
    try {
      if (!closed) {
        Thread.sleep(A_MOMENT);
      }
    } catch (InterruptedException stopping) {
      closed = true;
    }
  }

  private void pause(Duration most) {
    try {
      if (!closed && woken.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException stopping) {
      closed = true;
    }
  }

  /** What it does not come to write down now it reads again after the next start. */
  @PreDestroy
  void close() throws InterruptedException {
    closed = true;
    woken.release();
    thread.join(LAST_WORDS);
    slowly.close();
  }
}
