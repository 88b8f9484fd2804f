package phuchuay.chat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final WaitingSays waiting;
  private final SeveralMatters matters;
  private final FollowUps followUps;
  private final SampleWordings wordings;
  private final SystemNames systems;
  private final Clock clock;

  Router(
      List<Talk> talks,
      Meanings meanings,
      LastResort lastResort,
      WaitingSays waiting,
      SeveralMatters matters,
      FollowUps followUps,
      SampleWordings wordings,
      SystemNames systems,
      Clock clock) {
    this.talks = talks.stream().collect(Collectors.toMap(Talk::name, Function.identity()));
    this.meanings = meanings;
    this.lastResort = lastResort;
    this.waiting = waiting;
    this.matters = matters;
    this.followUps = followUps;
    this.wordings = wordings;
    this.systems = systems;
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
    Optional<Answer> several = several(conversation, incoming);
    if (several.isPresent()) {
      return several.get();
    }
    Optional<Talk> opened = opens(conversation, incoming);
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

  /** Several matters in one message, unless a question of ours is open: then it is the answer. */
  private Optional<Answer> several(Conversation conversation, Incoming incoming) {
    if (!(incoming instanceof Incoming.Text(String text))
        || conversation.underWay(clock.instant()) && !conversation.missed()) {
      return Optional.empty();
    }
    return matters.in(text).map(parts -> each(conversation, parts, List.of()));
  }

  private Answer each(Conversation conversation, Map<String, String> parts, List<Say> first) {
    return matters.answered(
        parts,
        first,
        (talk, part) ->
            hear(conversation, Objects.requireNonNull(talks.get(talk)), new Incoming.Text(part)));
  }

  private Answer goOn(
      Conversation conversation, Talk underWay, Optional<Talk> opened, Incoming incoming) {
    Optional<Answer> other = meanwhile(conversation, underWay, incoming);
    if (other.isPresent()) {
      return other.get();
    }
    Reply reply = underWay.hear(turn(conversation, incoming, conversation.step()));
    if (plain(reply) instanceof Reply.AskAgain again) {
      return opened
          .filter(talk -> talk != underWay && says(incoming))
          .map(talk -> instead(conversation, talk, incoming, again))
          .orElseGet(() -> again(conversation, underWay, again));
    }
    return answer(conversation, underWay, incoming, reply);
  }

  /**
   * In the middle of a question: another talk asked for in so many words, or a question that asks
   * on, which is answered before ours goes on.
   */
  private Optional<Answer> meanwhile(Conversation conversation, Talk underWay, Incoming incoming) {
    if (!(incoming instanceof Incoming.Text(String text)) || conversation.missed()) {
      return Optional.empty();
    }
    if (followsUp(conversation, incoming) && talks.containsKey(QUESTIONS)) {
      Answer answer = hear(conversation, Objects.requireNonNull(talks.get(QUESTIONS)), incoming);
      return Optional.of(Answer.aside(QUESTIONS, with(answer.says(), Say.of("chat/go-on"))));
    }
    return wordings
        .talk(text)
        .map(talks::get)
        .filter(talk -> talk != underWay)
        .map(talk -> hear(conversation, talk, incoming));
  }

  private static List<Say> with(List<Say> says, Say last) {
    return Stream.concat(says.stream(), Stream.of(last)).toList();
  }

  /** A mere number is a wrong answer to our question, and asks for nothing else. */
  private static boolean says(Incoming incoming) {
    return !(incoming instanceof Incoming.Text(String text))
        || text.chars().anyMatch(Character::isLetter);
  }

  private static Reply plain(Reply reply) {
    return reply instanceof Reply.Concerning(Reply inner, About _) ? plain(inner) : reply;
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
    if (incoming instanceof Incoming.Text(String text)) {
      Optional<Map<String, String>> part = matters.oneOf(text);
      if (part.isPresent()) {
        return each(conversation, part.get(), List.of(Say.of("chat/in-part")));
      }
    }
    return incoming instanceof Incoming.Text && talks.containsKey(QUESTIONS)
        ? hear(conversation, talks.get(QUESTIONS), incoming).unclear()
        : lastResort.answer(incoming);
  }

  /** A talk that is surely meant, else one that knows such things, else an answer. */
  private Optional<Talk> opens(Conversation conversation, Incoming incoming) {
    return followsUp(conversation, incoming)
        ? Optional.ofNullable(talks.get(QUESTIONS))
        : opens(incoming);
  }

  /** "And how long does it take?": a question about what was spoken of last. */
  private boolean followsUp(Conversation conversation, Incoming incoming) {
    return incoming instanceof Incoming.Text(String text)
        && followUps.in(text, conversation.about(clock.instant()));
  }

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
    boolean same =
        talk.name().equals(conversation.talk())
            || talk instanceof CancelTalk
            || talk instanceof BackTalk;
    Step step = same && conversation.underWay(clock.instant()) ? conversation.step() : null;
    return answer(conversation, talk, incoming, talk.hear(turn(conversation, incoming, step)));
  }

  private Turn turn(Conversation conversation, Incoming incoming, @Nullable Step step) {
    return new Turn(
        incoming,
        step,
        conversation.lineId(),
        conversation.createdAt(),
        conversation.about(clock.instant()),
        conversation.waiting(),
        followsUp(conversation, incoming));
  }

  private Answer answer(Conversation conversation, Talk talk, Incoming incoming, Reply reply) {
    About before = conversation.about(clock.instant());
    return switch (reply) {
      case Reply.Concerning(Reply inner, About about) ->
          answer(conversation, talk, incoming, inner).about(about.or(before));
      case Reply.CallStaff(List<Say> says, String why, About about) ->
          calling(conversation, talk, says, why, about.or(before));
      case Reply.Ask(List<Say> says, Step step) ->
          new Answer(talk.name(), says, talk.name(), step, false, null, null, true)
              .about(spoken(talk, incoming, before));
      case Reply.Done(List<Say> says) ->
          Answer.done(talk.name(), says).about(spoken(talk, incoming, before));
      case Reply.AskAgain(List<Say> says) -> Answer.done(talk.name(), says).unclear();
    };
  }

  /** An officer is wanted: where in the line one stands is said as well. */
  private Answer calling(
      Conversation conversation, Talk talk, List<Say> says, String why, About about) {
    List<Say> all = with(says, waiting.place(conversation, about));
    return new Answer(talk.name(), all, null, null, false, why, about, true);
  }

  /** What a talk leaves behind if it does not say itself: its name, and the system named. */
  private @Nullable About spoken(Talk talk, Incoming incoming, About before) {
    if (talk.smallTalk()) {
      return null;
    }
    return switch (incoming) {
      case Incoming.Choice choice ->
          new About(
                  talk.name(),
                  choice.param("system").filter(SystemNames.ALL::contains).orElse(""),
                  choice.param("case").orElse(""))
              .or(before);
      case Incoming.Text(String text) ->
          About.topic(talk.name(), systems.in(text).orElse("")).or(before);
      default -> About.topic(talk.name(), "").or(before);
    };
  }

  private static Answer again(Conversation conversation, Talk talk, Reply.AskAgain again) {
    return new Answer(
        talk.name(), again.says(), talk.name(), conversation.step(), false, null, null, false);
  }
}
