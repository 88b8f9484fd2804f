package phuchuay.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.Failures;
import phuchuay.platform.RealTime;

/**
 * Hears the oldest turn of a conversation, under the lock of its row, and writes what comes of it
 * in the same transaction: the answer, the step and the event's end are one.
 */
@Component
class Bot {

  private static final int WORTH_MERGING = 10;

  private final Conversations conversations;
  private final Events events;
  private final EventReader reader;
  private final Manners manners;
  private final OutgoingCalls calls;
  private final ChatSettings settings;
  private final RealTime time;

  Bot(
      Conversations conversations,
      Events events,
      EventReader reader,
      Manners manners,
      OutgoingCalls calls,
      ChatSettings settings,
      RealTime time) {
    this.conversations = conversations;
    this.events = events;
    this.reader = reader;
    this.manners = manners;
    this.calls = calls;
    this.settings = settings;
    this.time = time;
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
    if (oldest.nextTryAt().isAfter(time.instant())) {
      return Heard.later(Duration.between(time.instant(), oldest.nextTryAt()));
    }
    List<Event> turn = List.of(oldest);
    try {
      List<Incoming> said = new ArrayList<>();
      turn = together(waiting, said);
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
    Duration patience = patience(turn.getFirst());
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
    conversations.answered(conversation, time.instant());
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
    if (!events.failed(ids, settings.tries(), reason)) {
      return Heard.later(Duration.ZERO);
    }
    if (tell) {
      conversations.answered(conversation, time.instant());
      calls.answer(conversation, failure.events().getLast(), List.of(Say.of("chat/trouble")));
    }
    return Heard.answered(conversation.id());
  }

  /** How much longer a sentence that says nothing by itself waits for the next. */
  private Duration patience(Event first) {
    Instant until = first.receivedAt().plus(settings.listenFor());
    return Duration.between(time.instant(), until).minusNanos(1);
  }

  /** Sentences that came close together may be one turn; anything else is heard alone. */
  private List<Event> together(List<Event> waiting, List<Incoming> said) {
    List<Event> turn = new ArrayList<>();
    Instant closeBy = waiting.getFirst().receivedAt().plus(settings.listenFor());
    for (Event event : waiting.subList(0, Math.min(waiting.size(), WORTH_MERGING))) {
      Incoming incoming = reader.read(event.body());
      boolean alone =
          !(incoming instanceof Incoming.Text) || event.attempts() > 0 || event.unsent();
      if (!turn.isEmpty() && (alone || event.receivedAt().isAfter(closeBy))) {
        return turn;
      }
      turn.add(event);
      said.add(incoming);
      if (alone) {
        return turn;
      }
    }
    return turn;
  }
}
