package phuchuay.chat.answering;

import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.chat.Incoming;
import phuchuay.chat.Talk;
import phuchuay.chat.kept.Conversation;

/**
 * Finds the talk that hears a turn: the one chosen, the one under way, or the one the words come
 * close to.
 */
@Component
public class Router {

  private final Talks talks;
  private final Answering answering;
  private final UnderWay underWay;
  private final SeveralMatters matters;
  private final LastResort lastResort;

  Router(
      Talks talks,
      Answering answering,
      UnderWay underWay,
      SeveralMatters matters,
      LastResort lastResort) {
    this.talks = talks;
    this.answering = answering;
    this.underWay = underWay;
    this.matters = matters;
    this.lastResort = lastResort;
  }

  public Answer route(Conversation conversation, Incoming incoming) {
    return switch (incoming) {
      case Incoming.Choice choice -> chosen(conversation, choice);
      case Incoming.Text(String text) ->
          underWay
              .takenUp(conversation, incoming)
              .map(choice -> chosen(conversation, choice))
              .or(() -> matters.answer(conversation, text, underWay.asking(conversation)))
              .orElseGet(() -> one(conversation, incoming));
      default -> one(conversation, incoming);
    };
  }

  /** What comes of something that a talk hears always; empty for anything else. */
  public Optional<Answer> always(Conversation conversation, Incoming incoming) {
    return talks
        .always(incoming)
        .map(
            talk ->
                Answer.aside(
                    talk.name(), talk.hear(answering.turn(conversation, incoming, null)).says()));
  }

  /** Whether these words would open a talk; questions are answered in private only. */
  public boolean opensAny(Incoming incoming) {
    return talks.meant(incoming).filter(talk -> !Talks.questions(talk)).isPresent();
  }

  private Answer chosen(Conversation conversation, Incoming.Choice choice) {
    return choice
        .talk()
        .flatMap(talks::named)
        .map(talk -> answering.hear(conversation, talk, choice))
        .orElseGet(() -> lastResort.answer(choice));
  }

  private Answer one(Conversation conversation, Incoming incoming) {
    Optional<Talk> meant = talks.meant(conversation, incoming);
    Optional<Talk> open = underWay.talk(conversation);
    if (open.isPresent() && meant.filter(CancelTalk.class::isInstance).isEmpty()) {
      return underWay.goOn(conversation, open.get(), meant, incoming);
    }
    return meant
        .map(talk -> answering.hear(conversation, talk, incoming))
        .orElseGet(() -> unsure(conversation, incoming));
  }

  /** Words that are not surely understood: the next sentence may make them clear. */
  private Answer unsure(Conversation conversation, Incoming incoming) {
    if (!(incoming instanceof Incoming.Text(String text))) {
      return lastResort.answer(incoming);
    }
    return matters
        .inPart(conversation, text)
        .or(
            () ->
                talks
                    .questions()
                    .map(talk -> answering.hear(conversation, talk, incoming).unclear()))
        .orElseGet(() -> lastResort.answer(incoming));
  }
}
