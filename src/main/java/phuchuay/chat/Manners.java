package phuchuay.chat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;
import phuchuay.platform.Secret;

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
    boolean secret = turn.stream().map(Event::masked).anyMatch(Objects::nonNull);
    if (secret && said.stream().allMatch(Manners::nothingButSecret)) {
      return kept(conversation, "secret").saying(List.of(Say.of("chat/secret-warning")));
    }
    if (conversation.heldByStaff()) {
      return kept(conversation, "staff")
          .saying(secret ? List.of(Say.of("chat/secret-warning")) : List.of());
    }
    Answer answer = routed(conversation, said);
    Stream<Say> warning = secret ? Stream.of(Say.of("chat/secret-warning")) : Stream.empty();
    return answer.saying(Stream.concat(warning, answer.says().stream()).toList());
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

  private static boolean nothingButSecret(Incoming incoming) {
    return incoming instanceof Incoming.Text(String text)
        && text.replace(Secret.HIDDEN, "").chars().filter(Character::isLetter).count() < 4;
  }

  private static String messageOf(Incoming incoming) {
    return incoming instanceof Incoming.Photo(String id) ? id : "";
  }
}
