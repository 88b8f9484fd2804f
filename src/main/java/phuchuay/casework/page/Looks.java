package phuchuay.casework.page;

import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import phuchuay.casework.Problem;
import phuchuay.casework.show.Boxes;
import phuchuay.files.Upload;

/**
 * How a step is shown besides its answers.
 *
 * @param refused files that were just refused, by the place in the form
 * @param lines the line of a file that a row came from; zero when it came from none
 */
record Looks(
    List<Problem> problems,
    Map<String, List<Upload.Refused>> refused,
    Boxes.Rows rows,
    IntUnaryOperator lines) {

  static Looks plain(Boxes.Rows rows) {
    return new Looks(List.of(), Map.of(), rows, _ -> 0);
  }

  Looks wrong(List<Problem> problems) {
    return new Looks(List.copyOf(problems), refused, rows, lines);
  }

  Looks refusing(Map<String, List<Upload.Refused>> files) {
    return new Looks(problems, Map.copyOf(files), rows, lines);
  }

  Looks from(Handed handed) {
    return new Looks(problems, refused, rows, handed::line);
  }
}
