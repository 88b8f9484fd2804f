package phuchuay.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.Failures;

/**
 * Hears the oldest turn of a conversation, under the lock of its row, and writes what comes of it
 * in the same transaction: the answer, the step and the event's end are one.
 */
@Component
class Bot {

  private final Conversations conversations;
  private final Events events;
  private final Turns turns;
  private final Manners manners;
  private final OutgoingCalls calls;

  Bot(
      Conversations conversations,
      Events events,
      Turns turns,
      Manners manners,
      OutgoingCalls calls) {
    this.conversations = conversations;
    this.events = events;
    this.turns = turns;
    this.manners = manners;
    this.calls = calls;
  }

  /** Hears one turn. */
  @Transactional
  Heard hear(String lineId) {
    Optional<Conversation> locked = conversations.lock(lineId);
    List<Event> waiting = locked.isEmpty() ? List.of() : events.waiting(lineId);
    if (waiting.isEmpty()) {
      return Heard.nothing();
    }
    Event oldest = waiting.getFirst();
    Duration rest = turns.rest(oldest);
    if (!rest.isNegative()) {
      return Heard.later(rest);
    }
    List<Event> turn = List.of(oldest);
    try {
      List<Incoming> said = new ArrayList<>();
      turn = turns.together(waiting, said);
      return hear(locked.get(), turn, said);
    } catch (RuntimeException | StackOverflowError failure) {
      if (Failures.ofTheDatabase(failure)) {
        throw failure;
      }
      throw new TurnFailed(turn, failure);
    }
  }

  /** Sentences are taken in one by one until they are understood; what follows is the next turn. */
  private Heard hear(Conversation conversation, List<Event> turn, List<Incoming> said) {
    int taken = 0;
    Answer answer;
    do {
      taken++;
      answer = manners.answer(conversation, turn.subList(0, taken), said.subList(0, taken));
    } while (!answer.understood() && taken < turn.size());
    Duration patience = turns.patience(turn.getFirst());
    if (!answer.understood()
        && said.getFirst() instanceof Incoming.Text
        && !patience.isNegative()) {
      return Heard.later(patience);
    }
    return heard(conversation, turn.subList(0, taken), answer);
  }

  private Heard heard(Conversation conversation, List<Event> turn, Answer answer) {
    events.handled(turn.stream().map(Event::id).toList(), answer.heard());
    conversations.moved(conversation, answer);
    if (answer.says().isEmpty()) {
      return Heard.inSilence();
    }
    manners.answered(conversation);
    calls.answer(conversation, turn.getLast(), answer.says());
    return Heard.answered(conversation.id());
  }

  /**
   * Gives up on a turn that failed; the person is told, and whoever looks after us sees it parked.
   */
  @Transactional
  Heard failed(String lineId, TurnFailed failure, boolean tell) {
    List<String> ids = failure.events().stream().map(Event::id).collect(Collectors.toList());
    String reason = Failures.whereabouts(failure.getCause());
    Conversation conversation = conversations.lock(lineId).orElseThrow();
    if (!events.failed(ids, reason)) {
      return Heard.later(Duration.ZERO);
    }
    if (tell) {
      manners.answered(conversation);
      calls.answer(conversation, failure.events().getLast(), List.of(Say.of("chat/trouble")));
    }
    return Heard.answered(conversation.id());
  }
}
