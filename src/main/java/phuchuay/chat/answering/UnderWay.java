package phuchuay.chat.answering;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.Talk;
import phuchuay.chat.kept.Conversation;

/**
 * Goes on with the talk under way: what arrives is the answer to its question, unless something
 * else is meant.
 */
@Component
class UnderWay {

  private static final String ASKED_AGAIN = "asked-again";

  private final Talks talks;
  private final Answering answering;
  private final Clock clock;

  UnderWay(Talks talks, Answering answering, Clock clock) {
    this.talks = talks;
    this.answering = answering;
    this.clock = clock;
  }

  /** The talk whose question is open, so that the next words may answer it. */
  Optional<Talk> asking(Conversation conversation) {
    return Optional.ofNullable(conversation.talk())
        .filter(_ -> conversation.underWay(clock.instant()) && !conversation.loose())
        .flatMap(talks::named);
  }

  /** What these words take up of that which was only offered, as if it had been tapped. */
  Optional<Incoming.Choice> takenUp(Conversation conversation, Incoming incoming) {
    return Optional.ofNullable(conversation.talk())
        .filter(_ -> conversation.loose() && conversation.underWay(clock.instant()))
        .flatMap(talks::named)
        .flatMap(talk -> talk.takesUp(answering.turn(conversation, incoming, conversation.step())));
  }

  /** The talk that was left open, however long ago, and that this may be for. */
  Optional<Talk> talk(Conversation conversation) {
    return Optional.ofNullable(conversation.talk())
        .flatMap(talks::named)
        .filter(_ -> !conversation.loose());
  }

  /**
   * What comes of it.
   *
   * @param opened the talk that what arrived would open
   */
  Answer goOn(Conversation conversation, Talk talk, Optional<Talk> opened, Incoming incoming) {
    return conversation.underWay(clock.instant())
        ? meanwhile(conversation, talk, incoming)
            .orElseGet(() -> heard(conversation, talk, opened, incoming))
        : expired(conversation, talk, opened, incoming);
  }

  private Answer heard(
      Conversation conversation, Talk talk, Optional<Talk> opened, Incoming incoming) {
    Reply reply = talk.hear(answering.turn(conversation, incoming, conversation.step()));
    if (plain(reply) instanceof Reply.AskAgain again) {
      return opened
          .filter(other -> other != talk && !other.name().equals(Talks.NOD) && says(incoming))
          .map(other -> instead(conversation, other, incoming, again))
          .orElseGet(() -> again(conversation, talk, again));
    }
    return answering.answer(conversation, talk, incoming, reply);
  }

  /**
   * In the middle of a question: another talk asked for in so many words, or a question that asks
   * on, which is answered before ours goes on.
   */
  private Optional<Answer> meanwhile(Conversation conversation, Talk talk, Incoming incoming) {
    if (!(incoming instanceof Incoming.Text(String text))) {
      return Optional.empty();
    }
    Optional<Talk> questions = talks.questions();
    if (questions.isPresent() && talks.followsUp(conversation, incoming)) {
      return questions.map(
          one ->
              aside(
                  one, answering.hear(conversation, one, incoming), List.of(Say.of("chat/go-on"))));
    }
    return talks
        .inSoManyWords(text)
        .filter(other -> other != talk)
        .map(other -> answering.hear(conversation, other, incoming));
  }

  /** A mere number is a wrong answer to our question, and asks for nothing else. */
  private static boolean says(Incoming incoming) {
    return !(incoming instanceof Incoming.Text(String text))
        || text.chars().anyMatch(Character::isLetter);
  }

  private static Reply plain(Reply reply) {
    return reply instanceof Reply.Concerning(Reply inner, About _) ? plain(inner) : reply;
  }

  /**
   * Another talk takes over; a mere question, or a photo, is answered and the one under way asks
   * again.
   */
  private Answer instead(
      Conversation conversation, Talk other, Incoming incoming, Reply.AskAgain again) {
    Answer answer = answering.hear(conversation, other, incoming);
    boolean aside = Talks.questions(other) || !(incoming instanceof Incoming.Text);
    return aside ? aside(other, answer, again.says()) : answer;
  }

  private static Answer aside(Talk talk, Answer answer, List<Say> after) {
    return Answer.aside(
        talk.name(), Stream.concat(answer.says().stream(), after.stream()).toList());
  }

  private Answer expired(
      Conversation conversation, Talk late, Optional<Talk> opened, Incoming incoming) {
    if (opened.isPresent()) {
      return answering.hear(conversation, opened.get(), incoming);
    }
    Answer restart = answering.hear(conversation, late, new Incoming.Choice("talk=" + late.name()));
    Say sorry = Say.of("chat/expired");
    return restart.saying(Stream.concat(Stream.of(sorry), restart.says().stream()).toList());
  }

  /** The question once more; every second time other help instead, and never the same in a row. */
  private static Answer again(Conversation conversation, Talk talk, Reply.AskAgain again) {
    Step step = Objects.requireNonNull(conversation.step());
    boolean before = step.known().containsKey(ASKED_AGAIN);
    List<Say> says = before ? List.of(Say.of("chat/stuck")) : again.says();
    return new Answer(
        talk.name(), says, talk.name(), marked(step, !before), false, null, null, false);
  }

  private static Step marked(Step step, boolean askedAgain) {
    Map<String, String> known = new HashMap<>(step.known());
    known.remove(ASKED_AGAIN);
    if (askedAgain) {
      known.put(ASKED_AGAIN, "yes");
    }
    return new Step(step.name(), Map.copyOf(known));
  }
}
