package phuchuay.chat.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import phuchuay.platform.GivingWay;

/** Does one piece of heavy work after another when nobody else wants the processor. */
final class Slowly implements AutoCloseable {

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(GivingWay.threads("messages-page"));

  /** A piece of work that writes to the disk. */
  interface Work {
    void run() throws IOException;
  }

  /** Waits until it is done. */
  void run(Work work) throws IOException, InterruptedException {
    try {
      worker.submit(() -> done(work)).get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case UncheckedIOException disk -> throw disk.getCause();
        case RuntimeException other -> throw other;
        default -> throw new IllegalStateException(failed);
      }
    }
  }

  private static void done(Work work) {
    try {
      work.run();
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  @Override
  public void close() {
    worker.shutdown();
  }
}
