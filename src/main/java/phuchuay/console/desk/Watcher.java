package phuchuay.console.desk;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.Officer;
import phuchuay.platform.RedisAway;
import phuchuay.platform.Sessions;

/**
 * One open stream of an officer's browser. Whoever reads too slowly is cut off: the browser comes
 * again and looks at everything anew.
 */
final class Watcher {

  private static final int ROOM = 256;
  private static final long IDLE_SECONDS = 60;

  private record Event(String name, String data) {}

  private final Officer officer;
  private final String session;
  private final long conversation;
  private final SseEmitter stream;
  private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(ROOM);
  private volatile boolean ended;

  /**
   * @param conversation the one that is open in the page, 0 for none
   */
  Watcher(Officer officer, String session, long conversation, SseEmitter stream) {
    this.officer = officer;
    this.session = session;
    this.conversation = conversation;
    this.stream = stream;
    Thread.ofVirtual().name("watcher").start(this::run);
  }

  boolean is(UUID somebody) {
    return officer.id().equals(somebody);
  }

  long conversation() {
    return conversation;
  }

  boolean watches(long other) {
    return conversation == other;
  }

  /** What nobody asked an officer for is shown only where it is open. */
  boolean sees(Care care) {
    return care.care() > 0
        ? officer.everywhere()
            || officer.sees(care.about().system())
            || watches(care.conversation())
        : watches(care.conversation());
  }

  void onEnd(Runnable over) {
    stream.onCompletion(
        () -> {
          ended = true;
          over.run();
        });
    stream.onTimeout(this::end);
    stream.onError(_ -> end());
  }

  void give(String name, String data) {
    if (!queue.offer(new Event(name, data))) {
      end();
    }
  }

  /** While Redis is away nobody is turned out for it. */
  boolean mayStay(Sessions sessions) {
    try {
      return sessions.alive(session);
    } catch (RedisAway away) {
      return true;
    }
  }

  void end() {
    ended = true;
    stream.complete();
  }

  private void run() {
    try {
      while (!ended) {
        Event event = queue.poll(IDLE_SECONDS, TimeUnit.SECONDS);
        if (event != null) {
          stream.send(
              SseEmitter.event().name(event.name()).data(event.data(), MediaType.TEXT_PLAIN));
        }
      }
    } catch (IOException | IllegalStateException gone) {
      end();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
