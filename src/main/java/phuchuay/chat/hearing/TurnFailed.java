package phuchuay.chat.hearing;

import java.util.List;

/** Hearing these events failed for a reason of their own. */
final class TurnFailed extends RuntimeException {

  private final transient List<Event> events;

  TurnFailed(List<Event> events, Throwable cause) {
    super(cause);
    this.events = events;
  }

  List<Event> events() {
    return events;
  }
}
