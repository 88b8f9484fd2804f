package phuchuay.casework;

import java.util.List;

/** What a move should have caused cannot be; whoever moved the case is told in these words. */
public final class CannotHappen extends RuntimeException {

  private final transient List<Object> fills;

  /**
   * @param message a key of the messages
   * @param fills numbers and words for it; nothing personal
   */
  public CannotHappen(String message, Object... fills) {
    super(message, null, false, false);
    this.fills = List.of(fills);
  }

  public List<Object> fills() {
    return fills;
  }
}
