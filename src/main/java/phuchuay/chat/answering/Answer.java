package phuchuay.chat.answering;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.About;
import phuchuay.chat.Say;
import phuchuay.chat.Step;

/**
 * What comes of a turn.
 *
 * @param heard the name for the ledger of what heard it
 * @param talk the talk that stays under way, if any, and its step
 * @param keeps whether the talk under way is left as it was, whatever stands here
 * @param callStaff why an officer is wanted; null if none is
 * @param about what the conversation is about from now on; null if that stays as it was
 * @param understood whether it stands alone; if not, the next sentence may make it clear
 */
public record Answer(
    String heard,
    List<Say> says,
    @Nullable String talk,
    @Nullable Step step,
    boolean keeps,
    @Nullable String callStaff,
    @Nullable About about,
    boolean understood) {

  /** Nothing is said and no talk stays under way. */
  public static Answer silence(String heard) {
    return done(heard, List.of());
  }

  /** This is said, if anything, and the talk under way stays as it is. */
  public static Answer aside(String heard, List<Say> says) {
    return new Answer(heard, says, null, null, true, null, null, true);
  }

  public static Answer of(String heard, Say say) {
    return done(heard, List.of(say));
  }

  /** This is said and no talk stays under way. */
  static Answer done(String heard, List<Say> says) {
    return new Answer(heard, says, null, null, false, null, null, true);
  }

  /** Whether it asks something; what is only offered may be left alone. */
  boolean asks() {
    return talk != null && !Talks.QUESTIONS.equals(talk);
  }

  Answer unclear() {
    return new Answer(heard, says, talk, step, keeps, callStaff, about, false);
  }

  public Answer saying(List<Say> other) {
    return new Answer(heard, other, talk, step, keeps, callStaff, about, understood);
  }

  /** The same, and the talk under way stays as it is. */
  Answer keeping() {
    return new Answer(heard, says, null, null, true, callStaff, about, understood);
  }

  /** An officer is wanted as well if one of these wants one. */
  Answer calling(List<Answer> others) {
    String why =
        others.stream()
            .map(Answer::callStaff)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(callStaff);
    return new Answer(heard, says, talk, step, keeps, why, about, understood);
  }

  Answer about(@Nullable About now) {
    return new Answer(heard, says, talk, step, keeps, callStaff, now, understood);
  }
}
