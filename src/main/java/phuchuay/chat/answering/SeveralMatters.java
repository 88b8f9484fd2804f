package phuchuay.chat.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.chat.Incoming;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.kept.Conversation;

/**
 * A message about several matters: each part that is surely understood is answered, the first that
 * asks something back comes last, and what else would ask waits behind a button.
 */
@Component
class SeveralMatters {

  private static final int MOST_SAID = 5;

  private final Matters matters;
  private final Answering answering;

  SeveralMatters(Matters matters, Answering answering) {
    this.matters = matters;
    this.answering = answering;
  }

  /**
   * What comes of a message with two matters at least; empty if it has not.
   *
   * @param open the talk whose question is open: only what means other talks is no answer to it
   */
  Optional<Answer> answer(Conversation conversation, String typed, Optional<Talk> open) {
    List<Matter> all =
        matters.in(typed).stream()
            .filter(one -> open.filter(talk -> talk == one.talk()).isEmpty())
            .toList();
    return all.size() < 2
        ? Optional.empty()
        : Optional.of(together(heard(conversation, all), List.of(), open));
  }

  /** What comes of the one matter that is understood, if most of the message is about it. */
  Optional<Answer> inPart(Conversation conversation, String typed) {
    return matters
        .mostOf(typed)
        .map(
            one ->
                together(
                    heard(conversation, List.of(one)),
                    matters.besides(one, typed) > 0 ? List.of(Say.of("chat/in-part")) : List.of(),
                    Optional.empty()));
  }

  private List<Answer> heard(Conversation conversation, List<Matter> all) {
    return all.stream()
        .map(one -> answering.anew(conversation, one.talk(), new Incoming.Text(one.said())))
        .toList();
  }

  private static Answer together(List<Answer> answers, List<Say> first, Optional<Talk> open) {
    List<Answer> told = answers.stream().filter(answer -> !answer.asks()).toList();
    List<Answer> asking = answers.stream().filter(Answer::asks).toList();
    List<Say> says = new ArrayList<>(first);
    told.forEach(answer -> add(says, answer.says()));
    return asking.isEmpty()
        ? goingOn(told.getLast().calling(told), says, open)
        : asking(asking.getFirst().calling(told), says, waiting(asking, open));
  }

  /** Nothing is asked: a question that was open stays so. */
  private static Answer goingOn(Answer last, List<Say> says, Optional<Talk> open) {
    if (open.isEmpty() || last.callStaff() != null) {
      return last.saying(List.copyOf(says));
    }
    says.add(Say.of("chat/go-on"));
    return last.saying(List.copyOf(says)).keeping();
  }

  private static Answer asking(Answer first, List<Say> says, List<String> waiting) {
    if (!waiting.isEmpty()) {
      add(says, List.of(later(waiting)));
    }
    says.addAll(first.says());
    return first.saying(List.copyOf(says));
  }

  private static List<String> waiting(List<Answer> asking, Optional<Talk> open) {
    return Stream.concat(asking.stream().skip(1).map(Answer::heard), open.stream().map(Talk::name))
        .toList();
  }

  /** There is room for the question that stands at the end. */
  private static void add(List<Say> says, List<Say> more) {
    if (says.size() + more.size() < MOST_SAID) {
      says.addAll(more);
    }
  }

  private static Say later(List<String> talks) {
    return Say.of(
        "chat/also", Map.of("talks", talks.stream().map(name -> Map.of("name", name)).toList()));
  }
}
