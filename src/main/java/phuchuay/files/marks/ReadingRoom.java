package phuchuay.files.marks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import phuchuay.files.FileKind;
import phuchuay.files.judging.Judging;
import phuchuay.files.judging.Size;
import phuchuay.files.judging.Sizes;
import phuchuay.files.picture.Drawing;
import phuchuay.platform.Failures;

/** A few readers of marks, a short queue before them, and a time after which nobody waits. */
public final class ReadingRoom implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReadingRoom.class);
  private static final int LONGEST_SIDE = 1600;
  private static final int LONGEST_TEXT = 1000;
  private static final int WAITING = 16;

  private final Duration limit;
  private final long mostPixels;
  private final ThreadPoolExecutor readers;
  private final LongAdder turnedAway = new LongAdder();

  public ReadingRoom(int readers, Duration limit, long mostPixels) {
    this.limit = limit;
    this.mostPixels = mostPixels;
    this.readers =
        new ThreadPoolExecutor(
            readers,
            readers,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("marks-", 0).daemon().factory());
    this.readers.allowCoreThreadTimeOut(true);
  }

  public Optional<String> read(byte[] photo) {
    long until = System.nanoTime() + limit.toNanos();
    try {
      Future<Optional<String>> found = readers.submit(() -> look(photo, until));
      return answer(found);
    } catch (RejectedExecutionException full) {
      turnedAway.increment();
      return Optional.empty();
    }
  }

  /** How many photos were not looked at since the start, because too many waited. */
  public long turnedAway() {
    return turnedAway.sum();
  }

  private Optional<String> answer(Future<Optional<String>> found) {
    try {
      return found.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      found.cancel(true);
      return Optional.empty();
    } catch (ExecutionException unreadable) {
      log.warn("a photo cannot be read for marks: {}", Failures.whereabouts(unreadable));
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<String> look(byte[] photo, long until) throws IOException {
    Optional<FileKind> kind = Judging.kind(photo).filter(FileKind.DRAWN::contains);
    if (kind.isEmpty() || !fits(kind.get(), photo) || System.nanoTime() > until) {
      return Optional.empty();
    }
    BufferedImage image = Drawing.of(kind.get(), photo, LONGEST_SIDE, mostPixels);
    return new Reader()
        .read(image, () -> System.nanoTime() < until && !Thread.interrupted())
        .filter(text -> text.length() <= LONGEST_TEXT);
  }

  private boolean fits(FileKind kind, byte[] photo) throws IOException {
    Optional<Size> size = Sizes.of(kind, new ByteArrayInputStream(photo));
    return size.isPresent() && size.get().within(mostPixels);
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
