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

  /**
   * The talk is over for the bot: an officer is wanted. Where one stands in the line, and when
   * officers come, is said after this.
   *
   * @param why in a few plain words
   * @param about what is known for the officer
   */
  record CallStaff(List<Say> says, String why, About about) implements Reply {

    public CallStaff(List<Say> says, String why) {
      this(says, why, About.NOTHING);
    }
  }

  /** An answer, and what the conversation is about from now on. */
  record Concerning(Reply reply, About about) implements Reply {
    @Override
    public List<Say> says() {
      return reply.says();
    }
  }

  /** The same, remembered as being about this; without, it is the talk and the system named. */
  default Reply about(About about) {
    return new Concerning(this, about);
  }

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
