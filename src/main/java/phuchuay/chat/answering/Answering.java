package phuchuay.chat.answering;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.SystemNames;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;
import phuchuay.chat.kept.Conversation;
import phuchuay.chat.waiting.WaitingSays;

/** Lets a talk hear a turn, and makes an answer of its reply. */
@Component
class Answering {

  private final Talks talks;
  private final WaitingSays waiting;
  private final SystemNames systems;
  private final Clock clock;

  Answering(Talks talks, WaitingSays waiting, SystemNames systems, Clock clock) {
    this.talks = talks;
    this.waiting = waiting;
    this.systems = systems;
    this.clock = clock;
  }

  /** What the talk answers: at its step if it is under way, else from its beginning. */
  Answer hear(Conversation conversation, Talk talk, Incoming incoming) {
    boolean same =
        talk.name().equals(conversation.talk())
            || !conversation.loose() && (talk instanceof CancelTalk || talk instanceof BackTalk);
    Step step = same && conversation.underWay(clock.instant()) ? conversation.step() : null;
    return answer(conversation, talk, incoming, talk.hear(turn(conversation, incoming, step)));
  }

  /** What the talk answers from its beginning, even if it is under way. */
  Answer anew(Conversation conversation, Talk talk, Incoming incoming) {
    return answer(conversation, talk, incoming, talk.hear(turn(conversation, incoming, null)));
  }

  Turn turn(Conversation conversation, Incoming incoming, @Nullable Step step) {
    return new Turn(
        incoming,
        step,
        conversation.lineId(),
        conversation.createdAt(),
        conversation.about(clock.instant()),
        conversation.waiting(),
        talks.followsUp(conversation, incoming));
  }

  Answer answer(Conversation conversation, Talk talk, Incoming incoming, Reply reply) {
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
    Say place = waiting.place(conversation, about);
    List<Say> all = Stream.concat(says.stream(), Stream.of(place)).toList();
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
}
