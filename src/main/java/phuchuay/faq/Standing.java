package phuchuay.faq;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an answer stands at the desk.
 *
 * @param filed whether a file has it too
 * @param changedAt when officers last changed it, and by whom; null if they never did
 * @param version changes with every change; a change must say which one it saw
 */
public record Standing(
    Entry entry,
    State state,
    boolean filed,
    @Nullable Instant changedAt,
    @Nullable String changedBy,
    long version) {

  /** Where the words come from, and whether people see them. */
  public enum State {
    FILE,
    CHANGED,
    NEW,
    WITHDRAWN
  }

  static Standing filed(Entry entry) {
    return new Standing(entry, State.FILE, true, null, null, 0);
  }

  /** Without an entry of its own, a change withdraws the file's. */
  static Standing changed(Edit edit, Entry entry, boolean filed) {
    State state = edit.withdrawn() ? State.WITHDRAWN : filed ? State.CHANGED : State.NEW;
    return new Standing(entry, state, filed, edit.at(), edit.by(), edit.version());
  }

  public boolean withdrawn() {
    return state == State.WITHDRAWN;
  }
}
