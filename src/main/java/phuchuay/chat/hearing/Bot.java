package phuchuay.chat.hearing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.chat.Incoming;
import phuchuay.chat.Say;
import phuchuay.chat.answering.Answer;
import phuchuay.chat.kept.Conversation;
import phuchuay.chat.kept.ConversationRows;
import phuchuay.chat.sending.OutgoingCalls;
import phuchuay.chat.waiting.WaitingRows;
import phuchuay.platform.Failures;

/**
 * Hears the oldest turn of each of some conversations, under the locks of their rows, and writes
 * what comes of it in the same transaction: the answer, the step and the event's end are one.
 */
@Component
class Bot {

  private final ConversationRows conversations;
  private final WaitingRows waiting;
  private final Events events;
  private final Turns turns;
  private final Manners manners;
  private final OutgoingCalls calls;

  Bot(
      ConversationRows conversations,
      WaitingRows waiting,
      Events events,
      Turns turns,
      Manners manners,
      OutgoingCalls calls) {
    this.conversations = conversations;
    this.waiting = waiting;
    this.events = events;
    this.turns = turns;
    this.manners = manners;
    this.calls = calls;
  }

  /** Hears one turn of each; fails as a whole when one of them fails. */
  @Transactional
  Heard hear(List<String> people) {
    Heard heard = new Heard();
    List<Conversation> locked = conversations.lock(people);
    List<String> held = locked.stream().map(Conversation::lineId).toList();
    if (people.size() > 1) {
      heard.busy.addAll(people);
      held.forEach(heard.busy::remove);
    }
    Map<String, List<Event>> waiting = events.waiting(held);
    List<Taken> taken = new ArrayList<>();
    for (Conversation conversation : locked) {
      List<Event> oldest = waiting.getOrDefault(conversation.lineId(), List.of());
      turn(conversation, oldest, heard).ifPresent(taken::add);
    }
    write(taken, heard);
    return heard;
  }

  private void write(List<Taken> taken, Heard heard) {
    if (!taken.isEmpty()) {
      events.handled(taken);
      conversations.moved(taken);
      waiting.heard(taken);
      waiting.join(taken.stream().filter(one -> one.answer().callStaff() != null).toList());
      calls.answer(taken, heard);
      taken.forEach(heard::took);
    }
  }

  private Optional<Taken> turn(Conversation conversation, List<Event> waiting, Heard heard) {
    if (waiting.isEmpty()) {
      heard.nothing.add(conversation.lineId());
      return Optional.empty();
    }
    Event oldest = waiting.getFirst();
    Duration rest = turns.rest(oldest);
    if (!rest.isNegative()) {
      heard.later(conversation.lineId(), rest);
      return Optional.empty();
    }
    List<Event> turn = List.of(oldest);
    try {
      List<Incoming> said = new ArrayList<>();
      turn = turns.together(waiting, said);
      Duration look = turns.look(conversation.lineId(), oldest, said.getFirst());
      if (!look.isNegative()) {
        heard.later(conversation.lineId(), look);
        return Optional.empty();
      }
      return listen(conversation, turn, said, heard);
    } catch (RuntimeException | StackOverflowError failure) {
      if (Failures.passing(failure)) {
        throw failure;
      }
      throw new TurnFailed(turn, failure);
    }
  }

  /** Sentences are taken in one by one until they are understood; what follows is the next turn. */
  private Optional<Taken> listen(
      Conversation conversation, List<Event> turn, List<Incoming> said, Heard heard) {
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
      heard.later(conversation.lineId(), patience);
      return Optional.empty();
    }
    return Optional.of(new Taken(conversation, turn.subList(0, taken), answer));
  }

  /**
   * Gives up on a turn that failed; the person is told, and whoever looks after us sees it parked.
   */
  @Transactional
  Heard failed(String lineId, TurnFailed failure, boolean tell) {
    Heard heard = new Heard();
    List<String> ids = failure.events().stream().map(Event::id).toList();
    Conversation conversation = conversations.lock(List.of(lineId)).getFirst();
    heard.later(lineId, Duration.ZERO);
    if (events.failed(ids, Failures.whereabouts(failure.getCause())) && tell) {
      Answer trouble = Answer.aside("trouble", List.of(Say.of("chat/trouble")));
      Taken given = new Taken(conversation, failure.events(), trouble);
      conversations.moved(List.of(given));
      calls.answer(List.of(given), heard);
    }
    return heard;
  }
}
