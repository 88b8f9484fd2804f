package phuchuay.chat.hearing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.chat.Conversations;
import phuchuay.chat.Incoming;
import phuchuay.chat.Say;
import phuchuay.chat.answering.Answer;
import phuchuay.chat.answering.Router;
import phuchuay.chat.kept.ChatSettings;
import phuchuay.chat.kept.Conversation;
import phuchuay.platform.RealTime;

/**
 * What holds before any talk is asked: silence, groups, secrets, and how often one person is
 * answered.
 */
@Component
class Manners {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

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

  /** What comes of these sentences, or of this one thing. */
  Answer answer(Conversation conversation, List<Event> turn, List<Incoming> said) {
    Event event = turn.getLast();
    if (event.unsent()) {
      events.erase(event.id());
      return Answer.aside("unsent", List.of());
    }
    switch (said.getFirst()) {
      case Incoming.Followed ignored ->
          conversations.follows(conversation, true, event.occurredAt());
      case Incoming.Left ignored -> {
        conversations.follows(conversation, false, event.occurredAt());
        return Answer.aside("leave", List.of());
      }
      case Incoming.Unsent(String message) -> {
        events.erase(conversation.lineId(), message);
        return Answer.aside("unsend", List.of());
      }
      default -> {}
    }
    if (conversation.person()) {
      Optional<Answer> always = router.always(conversation, said.getFirst());
      if (always.isPresent()) {
        return always.get();
      }
    }
    long before = conversation.answeredSince(time.instant().minus(A_MINUTE));
    if (before >= settings.answersPerMinute()) {
      return Answer.aside("limit", List.of());
    }
    Answer answer =
        conversation.person() ? toPerson(conversation, turn, said) : toGroup(said.getFirst());
    boolean last = before == settings.answersPerMinute() - 1 && !answer.says().isEmpty();
    return last ? withNotice(answer) : answer;
  }

  /** The last answer for a while says so. */
  private static Answer withNotice(Answer answer) {
    Say notice = Say.of("chat/slow-down");
    return answer.saying(Stream.concat(answer.says().stream(), Stream.of(notice)).toList());
  }

  private Answer toPerson(Conversation conversation, List<Event> turn, List<Incoming> said) {
    List<String> secrets = secrets(turn);
    List<Say> warnings = secrets.isEmpty() ? List.of() : List.of(warning(secrets));
    if (conversation.heldByStaff()) {
      return Answer.aside("staff", warnings);
    }
    Answer answer = routed(conversation, said);
    if (!warnings.isEmpty() && !answer.understood()) {
      return Answer.aside("secret", warnings);
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

  /** All sentences as one; if that is not understood, the last of them alone. */
  private Answer routed(Conversation conversation, List<Incoming> said) {
    Answer whole = router.route(conversation, whole(said));
    if (whole.understood() || said.size() == 1) {
      return whole;
    }
    Answer last = router.route(conversation, said.getLast());
    return last.understood() ? last : whole;
  }

  private Answer toGroup(Incoming incoming) {
    boolean meant =
        incoming instanceof Incoming.Followed
            || incoming instanceof Incoming.Choice
            || incoming instanceof Incoming.Text && router.opensAny(incoming);
    return meant ? Answer.of("group", Say.of("chat/group")) : Answer.silence("group");
  }

  private static Incoming whole(List<Incoming> said) {
    return said.size() == 1
        ? said.getFirst()
        : new Incoming.Text(
            said.stream()
                .map(one -> one instanceof Incoming.Text(String text) ? text : "")
                .collect(Collectors.joining(" ")));
  }
}
