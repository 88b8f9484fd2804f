package phuchuay.casework;

import java.util.List;

/**
 * What is wrong with an answer, to be shown beside its field.
 *
 * @param field the field, or {@code field.3.column} in a table
 * @param key how it is worded: {@code casework.problem.<key>} in the messages
 * @param fills numbers, letters and {@link Label}s for the words; never what somebody typed
 */
public record Problem(String field, String key, List<Object> fills) {

  public Problem {
    fills = List.copyOf(fills);
  }

  public Problem(String field, String key, Object... fills) {
    this(field, key, List.of(fills));
  }

  /** The same problem of a field within another. */
  public Problem within(String outer) {
    return new Problem(outer + "." + field, key, fills);
  }

  public String message() {
    return "casework.problem." + key;
  }
}
