package phuchuay.casework.page;

import java.util.List;
import java.util.Map;
import phuchuay.casework.Answer;

/**
 * A table that somebody pasted or sent as a file.
 *
 * @param lines where each row stood: the number that people see before it
 */
record Handed(List<Map<String, Answer>> rows, List<Integer> lines) {

  /** The line of a row, which counts from 1. */
  int line(int row) {
    return lines.get(row - 1);
  }
}
