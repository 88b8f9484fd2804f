package phuchuay.local.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Photos and files people sent, until they take them back or newer ones push them out. */
@Simulated
@Component("lineContents")
class Contents {

  private static final int KEPT = 50;

  /** The bytes of one message. */
  record Content(String type, byte[] bytes) {}

  private final Map<String, Content> contents = new LinkedHashMap<>();
  private final Set<String> gone = ConcurrentHashMap.newKeySet();

  synchronized void keep(String messageId, Content content) {
    contents.put(messageId, content);
    if (contents.size() > KEPT) {
      contents.remove(contents.keySet().iterator().next());
    }
  }

  synchronized Optional<Content> find(String messageId) {
    return Optional.ofNullable(contents.get(messageId));
  }

  synchronized void takeBack(String messageId) {
    if (contents.remove(messageId) != null) {
      gone.add(messageId);
    }
  }

  int goneOrMissing(String messageId) {
    return gone.contains(messageId) ? 410 : 404;
  }
}
