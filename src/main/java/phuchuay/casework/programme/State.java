package phuchuay.casework.programme;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.Actor;
import phuchuay.casework.Label;
import phuchuay.casework.Tone;

/**
 * A state of a case (สถานะ): somebody must act, or it rests, or it is the end.
 *
 * @param actor whose turn it is; null when nobody's
 * @param tone how it stands, for the eye
 * @param end whether nothing comes after it
 * @param with who has it now, in words
 * @param publicly what everybody who has the number reads in place of the label
 * @param help what the owner may do next
 * @param edits the steps of the form that the actor may change here
 */
public record State(
    String id,
    Label label,
    @Nullable Actor actor,
    Tone tone,
    boolean end,
    @Nullable Label with,
    @Nullable Label publicly,
    @Nullable Label help,
    Set<String> edits) {

  public boolean open() {
    return !edits.isEmpty();
  }
}
