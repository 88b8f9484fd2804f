package phuchuay.chat.hearing;

import java.util.List;
import phuchuay.chat.answering.Answer;
import phuchuay.chat.kept.Conversation;

/** A turn that was taken in, and what comes of it. */
public record Taken(Conversation conversation, List<Event> turn, Answer answer) {

  List<String> eventIds() {
    return turn.stream().map(Event::id).toList();
  }

  public boolean answered() {
    return !answer.says().isEmpty();
  }
}
