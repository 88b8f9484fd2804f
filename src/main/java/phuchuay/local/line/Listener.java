package phuchuay.local.line;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page: its queue of signals, and the thread that writes them to it. */
final class Listener {

  private static final int WAITING = 5_000;
  private static final long HEARTBEAT_SECONDS = 15;

  private record Signal(String kind, String data) {}

  private final SseEmitter emitter = new SseEmitter(0L);
  private final BlockingQueue<Signal> queue = new LinkedBlockingQueue<>(WAITING);
  private volatile @Nullable Thread writer;

  SseEmitter emitter() {
    return emitter;
  }

  /** A page that cannot follow is told to fetch everything again. */
  void tell(String kind, String data) {
    if (!queue.offer(new Signal(kind, data))) {
      queue.clear();
      queue.offer(new Signal("refetch", "{}"));
    }
  }

  void start(Runnable gone) {
    Thread thread = Thread.ofVirtual().unstarted(() -> write(gone));
    writer = thread;
    emitter.onCompletion(thread::interrupt);
    emitter.onError(failure -> thread.interrupt());
    thread.start();
  }

  void stop() {
    Thread thread = writer;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void write(Runnable gone) {
    try {
      emitter.send(SseEmitter.event().name("hello").data("{}"));
      while (true) {
        Signal signal = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        emitter.send(
            signal == null
                ? SseEmitter.event().comment("still here")
                : SseEmitter.event().name(signal.kind()).data(signal.data()));
      }
    } catch (IOException | IllegalStateException | InterruptedException pageIsGone) {
      emitter.complete();
    } finally {
      gone.run();
    }
  }
}
