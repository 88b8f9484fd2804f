package phuchuay.chat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the talk that hears a turn: the one chosen, the one under way, or the one the words come
 * close to.
 */
@Component
class Router {

  private static final String QUESTIONS = "faq";

  private final Map<String, Talk> talks;
  private final Meanings meanings;
  private final LastResort lastResort;
  private final Clock clock;

  Router(List<Talk> talks, Meanings meanings, LastResort lastResort, Clock clock) {
    this.talks = talks.stream().collect(Collectors.toMap(Talk::name, Function.identity()));
    this.meanings = meanings;
    this.lastResort = lastResort;
    this.clock = clock;
  }

  Answer route(Conversation conversation, Incoming incoming) {
    if (incoming instanceof Incoming.Choice choice) {
      return choice
          .talk()
          .map(talks::get)
          .map(talk -> hear(conversation, talk, incoming))
          .orElseGet(() -> lastResort.answer(incoming));
    }
    Optional<Talk> opened = opens(incoming);
    if (opened.filter(CancelTalk.class::isInstance).isPresent()) {
      return hear(conversation, opened.get(), incoming);
    }
    Talk underWay = conversation.talk() == null ? null : talks.get(conversation.talk());
    if (underWay == null || leavesAlone(underWay, incoming)) {
      return fresh(conversation, opened, incoming);
    }
    return conversation.underWay(clock.instant())
        ? goOn(conversation, underWay, opened, incoming)
        : expired(conversation, underWay, opened, incoming);
  }

  /** What comes of something that a talk hears always; empty for anything else. */
  Optional<Answer> always(Conversation conversation, Incoming incoming) {
    return talks.values().stream()
        .filter(talk -> talk.alwaysHears(incoming))
        .findFirst()
        .map(
            talk ->
                Answer.aside(talk.name(), talk.hear(turn(conversation, incoming, null)).says()));
  }

  /** Whether these words would open a talk; questions are answered in private only. */
  boolean opensAny(Incoming incoming) {
    return opens(incoming).filter(talk -> !talk.name().equals(QUESTIONS)).isPresent();
  }

  private Answer goOn(
      Conversation conversation, Talk underWay, Optional<Talk> opened, Incoming incoming) {
    Reply reply = underWay.hear(turn(conversation, incoming, conversation.step()));
    if (reply instanceof Reply.AskAgain again) {
      return opened
          .filter(talk -> talk != underWay)
          .map(talk -> instead(conversation, talk, incoming, again))
          .orElseGet(() -> again(conversation, underWay, again));
    }
    return answer(underWay, reply);
  }

  /** A question that was asked is not about what is sent after it. */
  private static boolean leavesAlone(Talk underWay, Incoming incoming) {
    return underWay.name().equals(QUESTIONS) && !(incoming instanceof Incoming.Text);
  }

  /**
   * Another talk takes over; a mere question, or a photo, is answered and the one under way asks
   * again.
   */
  private Answer instead(
      Conversation conversation, Talk talk, Incoming incoming, Reply.AskAgain again) {
    Answer answer = hear(conversation, talk, incoming);
    boolean aside = talk.name().equals(QUESTIONS) || !(incoming instanceof Incoming.Text);
    return aside
        ? Answer.aside(
            talk.name(), Stream.concat(answer.says().stream(), again.says().stream()).toList())
        : answer;
  }

  private Answer expired(
      Conversation conversation, Talk late, Optional<Talk> opened, Incoming incoming) {
    if (opened.isPresent()) {
      return hear(conversation, opened.get(), incoming);
    }
    Answer restart = hear(conversation, late, new Incoming.Choice("talk=" + late.name()));
    Say sorry = Say.of("chat/expired");
    return restart.saying(Stream.concat(Stream.of(sorry), restart.says().stream()).toList());
  }

  private Answer fresh(Conversation conversation, Optional<Talk> opened, Incoming incoming) {
    return opened
        .map(talk -> hear(conversation, talk, incoming))
        .orElseGet(() -> unsure(conversation, incoming));
  }

  /** Words that are not surely understood: the next sentence may make them clear. */
  private Answer unsure(Conversation conversation, Incoming incoming) {
    return incoming instanceof Incoming.Text && talks.containsKey(QUESTIONS)
        ? hear(conversation, talks.get(QUESTIONS), incoming).unclear()
        : lastResort.answer(incoming);
  }

  /** A talk that is surely meant, else one that knows such things, else an answer. */
  private Optional<Talk> opens(Incoming incoming) {
    Optional<Talk> meant =
        incoming instanceof Incoming.Text(String text)
            ? meanings.surely(text).map(talks::get)
            : Optional.empty();
    return meant
        .filter(talk -> !talk.name().equals(QUESTIONS))
        .or(() -> talks.values().stream().filter(talk -> talk.opensWith(incoming)).findFirst())
        .or(() -> meant);
  }

  private Answer hear(Conversation conversation, Talk talk, Incoming incoming) {
    boolean same = talk.name().equals(conversation.talk()) || talk instanceof CancelTalk;
    Step step = same && conversation.underWay(clock.instant()) ? conversation.step() : null;
    return answer(talk, talk.hear(turn(conversation, incoming, step)));
  }

  private static Turn turn(Conversation conversation, Incoming incoming, @Nullable Step step) {
    return new Turn(incoming, step, conversation.lineId(), conversation.createdAt());
  }

  private static Answer answer(Talk talk, Reply reply) {
    return switch (reply) {
      case Reply.Ask(List<Say> says, Step step) ->
          new Answer(talk.name(), says, talk.name(), step, false, false, true);
      case Reply.CallStaff(List<Say> says, String why) ->
          new Answer(talk.name(), says, null, null, false, true, true);
      case Reply.Done(List<Say> says) ->
          new Answer(talk.name(), says, null, null, false, false, true);
      case Reply.AskAgain(List<Say> says) ->
          new Answer(talk.name(), says, null, null, false, false, false);
    };
  }

  private static Answer again(Conversation conversation, Talk talk, Reply.AskAgain again) {
    return new Answer(
        talk.name(), again.says(), talk.name(), conversation.step(), false, false, false);
  }
}
