package phuchuay.chat;

import java.util.List;

/** What a talk answers. */
public sealed interface Reply {

  List<Say> says();

  /** A question: the talk stays under way at this step. */
  record Ask(List<Say> says, Step step) implements Reply {}

  /** The talk under way did not understand; it asks again unless another talk opens with it. */
  record AskAgain(List<Say> says) implements Reply {}

  /** The talk is over. */
  record Done(List<Say> says) implements Reply {}

  /** The talk is over for the bot: an officer is wanted. */
  record CallStaff(List<Say> says, String why) implements Reply {}

  static Reply ask(Say say, Step step) {
    return new Ask(List.of(say), step);
  }

  static Reply askAgain(Say say) {
    return new AskAgain(List.of(say));
  }

  static Reply done(Say say) {
    return new Done(List.of(say));
  }
}
