package phuchuay.casework.programme;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.casework.Label;
import phuchuay.platform.days.Span;
import phuchuay.platform.days.StartRule;

/**
 * A clock (กำหนดเวลา): it runs while a case is in certain states and rings once.
 *
 * @param in it runs in these states, and goes on from one of them to the next
 * @param from when it starts: {@code entry} into the first of them, {@code handed-in}, or a field
 *     with a day
 * @param when only when this holds when it starts
 * @param proposes the move that an officer confirms after it rang
 * @param moves the move that it makes itself
 */
public record ClockRule(
    String id,
    Label name,
    Set<String> in,
    String from,
    @Nullable Condition when,
    Length length,
    @Nullable String proposes,
    @Nullable String moves,
    Move.Notice notice) {

  public static final String ENTRY = "entry";
  public static final String HANDED_IN = "handed-in";

  /**
   * How long.
   *
   * @param lead so long before the span is over: days or hours; null: then
   * @param over whether it rings when the last day is over, not when it begins
   */
  public record Length(Span span, @Nullable Span lead, StartRule starts, boolean over) {}
}
