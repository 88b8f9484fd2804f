package phuchuay.chat.hearing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import phuchuay.chat.sending.Call;

/** What came of looking for the turns of some people. */
public final class Heard {

  /** Who is worth looking at again, and how long from now. */
  final Map<String, Duration> again = new HashMap<>();

  /** For whom nothing waited. */
  final Set<String> nothing = new HashSet<>();

  /** To whom nothing is said. */
  final Set<String> silent = new HashSet<>();

  /** Who is at work elsewhere and must be asked for again, alone. */
  final Set<String> busy = new HashSet<>();

  /** Calls that may leave at once. */
  public final List<Call> ready = new ArrayList<>();

  /** Conversations with calls that wait for their turn. */
  public final Set<Long> queued = new HashSet<>();

  void later(String lineId, Duration pause) {
    again.put(lineId, pause);
  }

  void took(Taken taken) {
    String lineId = taken.conversation().lineId();
    again.put(lineId, Duration.ZERO);
    if (!taken.answered()) {
      silent.add(lineId);
    }
  }
}
