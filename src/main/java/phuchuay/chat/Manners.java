package phuchuay.chat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/**
 * What holds before any talk is asked: silence, groups, secrets, and how often one person is
 * answered.
 */
@Component
class Manners {

  private final Conversations conversations;
  private final Events events;
  private final Router router;
  private final ChatSettings settings;
  private final RealTime time;

  Manners(
      Conversations conversations,
      Events events,
      Router router,
      ChatSettings settings,
      RealTime time) {
    this.conversations = conversations;
    this.events = events;
    this.router = router;
    this.settings = settings;
    this.time = time;
  }

  /** The minute we count answers in. */
  long minute() {
    return time.millis() / 60_000;
  }

  Answer answer(Conversation conversation, List<Event> turn, List<Incoming> said) {
    Event event = turn.getLast();
    switch (said.getFirst()) {
      case Incoming.Followed ignored ->
          conversations.follows(conversation, true, event.occurredAt());
      case Incoming.Left ignored -> conversations.follows(conversation, false, event.occurredAt());
      case Incoming.Unsent(String message) -> events.erase(conversation.lineId(), message);
      default -> {}
    }
    if (event.unsent()) {
      events.erase(conversation.lineId(), messageOf(said.getFirst()));
      return kept(conversation, "unsent");
    }
    Answer answer =
        conversation.person() ? toPerson(conversation, turn, said) : toGroup(said.getFirst());
    return answer.says().isEmpty() ? answer : bounded(conversation, answer);
  }

  private Answer toPerson(Conversation conversation, List<Event> turn, List<Incoming> said) {
    List<String> secrets = secrets(turn);
    List<Say> warnings = secrets.isEmpty() ? List.of() : List.of(warning(secrets));
    if (conversation.heldByStaff()) {
      return kept(conversation, "staff").saying(warnings);
    }
    Answer answer = routed(conversation, said);
    if (!warnings.isEmpty() && !answer.understood()) {
      return kept(conversation, "secret").saying(warnings);
    }
    return answer.saying(Stream.concat(warnings.stream(), answer.says().stream()).toList());
  }

  private static Say warning(List<String> kinds) {
    return Say.of("chat/secret-warning", Map.of("kinds", kinds));
  }

  /** The kinds of what was hidden in this turn, each once. */
  private static List<String> secrets(List<Event> turn) {
    return turn.stream()
        .map(Event::masked)
        .filter(Objects::nonNull)
        .flatMap(kinds -> Stream.of(kinds.split(",")))
        .distinct()
        .toList();
  }

  /** All sentences as one; if that is not understood, the last of them that is. */
  private Answer routed(Conversation conversation, List<Incoming> said) {
    Answer whole = router.route(conversation, whole(said));
    if (whole.understood() || said.size() == 1) {
      return whole;
    }
    return said.reversed().stream()
        .map(one -> router.route(conversation, one))
        .filter(Answer::understood)
        .findFirst()
        .orElse(whole);
  }

  private Answer toGroup(Incoming incoming) {
    boolean meant =
        incoming instanceof Incoming.Followed
            || incoming instanceof Incoming.Choice
            || incoming instanceof Incoming.Text && router.opensAny(incoming);
    return meant ? Answer.of("group", Say.of("chat/group")) : Answer.silence("group");
  }

  private Answer bounded(Conversation conversation, Answer answer) {
    int before = conversation.answersIn(minute());
    if (before >= settings.answersPerMinute()) {
      return kept(conversation, "limit");
    }
    boolean last = before == settings.answersPerMinute() - 1;
    return last ? kept(conversation, "limit").saying(List.of(Say.of("chat/slow-down"))) : answer;
  }

  /** Nothing is said, and the talk under way stays as it is. */
  private static Answer kept(Conversation conversation, String heard) {
    return new Answer(heard, List.of(), conversation.talk(), conversation.step(), false, true);
  }

  private static Incoming whole(List<Incoming> said) {
    return said.size() == 1
        ? said.getFirst()
        : new Incoming.Text(
            said.stream()
                .map(one -> one instanceof Incoming.Text(String text) ? text : "")
                .collect(Collectors.joining(" ")));
  }

  private static String messageOf(Incoming incoming) {
    return incoming instanceof Incoming.Photo(String id) ? id : "";
  }
}
