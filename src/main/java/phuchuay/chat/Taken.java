package phuchuay.chat;

import java.util.List;

/** A turn that was taken in, and what comes of it. */
record Taken(Conversation conversation, List<Event> turn, Answer answer) {

  List<String> eventIds() {
    return turn.stream().map(Event::id).toList();
  }

  boolean answered() {
    return !answer.says().isEmpty();
  }
}
