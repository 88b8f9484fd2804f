package phuchuay.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Move;

/**
 * A move that somebody may make now, and what it asks of them.
 *
 * @param asks the fields to fill in with it
 * @param handsIn whether the whole open form is checked and frozen with it
 * @param proposed whether a clock proposes it
 */
public record Allowed(
    String move,
    Label name,
    boolean reason,
    List<Field> asks,
    boolean handsIn,
    boolean proposed,
    @Nullable Label confirm,
    Move.Weight weight) {

  public Allowed {
    asks = List.copyOf(asks);
  }
}
