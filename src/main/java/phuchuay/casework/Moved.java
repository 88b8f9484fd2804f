package phuchuay.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How it went when somebody wanted to move a case. */
public sealed interface Moved {

  /** Done; the move is on the timeline. */
  record Done(CaseFile now, UUID move) implements Moved {}

  /** Something is not filled in, or not right. */
  record Missing(List<Problem> problems) implements Moved {

    public Missing {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The case is not as they saw it: somebody was faster.
   *
   * @param last what happened to it last; nothing that they may see when null
   */
  record Overtaken(CaseFile now, @Nullable TimelineRow last) implements Moved {}

  /**
   * The programme or the role does not allow it now.
   *
   * @param key why, as {@code casework.refused.<key>} in the messages
   */
  record NotAllowed(CaseFile now, String key) implements Moved {}

  /** What it would have caused cannot be; nothing has changed. */
  record Impossible(String message, List<Object> fills) implements Moved {

    public Impossible {
      fills = List.copyOf(fills);
    }
  }

  /** No such case, or none of theirs. */
  record NotThere() implements Moved {}
}
