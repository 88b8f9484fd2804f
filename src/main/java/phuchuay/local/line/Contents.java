package phuchuay.local.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** Photos and files people sent, until they take them back or newer ones push them out. */
@Simulated
@Component("lineContents")
public class Contents {

  private static final int KEPT = 50;
  private static final long LARGEST = 200L * 1024 * 1024;
  private static final Duration PREPARING = Duration.ofSeconds(2);

  /** The bytes of one message. */
  public record Content(String type, byte[] bytes) {}

  private record Kept(Content content, Instant ready) {}

  private final Map<String, Kept> contents = new LinkedHashMap<>();
  private final Set<String> gone = Collections.newSetFromMap(Recent.map(1_000));
  private final RealTime time;

  Contents(RealTime time) {
    this.time = time;
  }

  /** Films and recordings take a moment before the bot may fetch them. */
  public synchronized void keep(String messageId, Content content) {
    boolean slow = content.type().startsWith("video/") || content.type().startsWith("audio/");
    Instant now = time.instant();
    contents.put(messageId, new Kept(content, slow ? now.plus(PREPARING) : now));
    while (contents.size() > KEPT || (weight() > LARGEST && contents.size() > 1)) {
      contents.remove(contents.keySet().iterator().next());
    }
  }

  private long weight() {
    return contents.values().stream().mapToLong(kept -> kept.content().bytes().length).sum();
  }

  public synchronized Optional<Content> find(String messageId) {
    return Optional.ofNullable(contents.get(messageId)).map(Kept::content);
  }

  public synchronized boolean ready(String messageId) {
    Kept kept = contents.get(messageId);
    return kept != null && !kept.ready().isAfter(time.instant());
  }

  public synchronized void takeBack(String messageId) {
    if (contents.remove(messageId) != null) {
      gone.add(messageId);
    }
  }

  /** LINE keeps nothing for ever. */
  public synchronized void expire(String messageId) {
    contents.remove(messageId);
  }

  public int goneOrMissing(String messageId) {
    return gone.contains(messageId) ? 410 : 404;
  }
}
