package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;

/** Whether answers are the same, however they are kept: sealed or not, with more parts or not. */
final class SameAnswers {

  private SameAnswers() {}

  static void are(Answers kept, Answers right) {
    assertThat(kept.values().keySet()).containsExactlyInAnyOrderElementsOf(right.values().keySet());
    right
        .values()
        .forEach(
            (field, answer) ->
                assertThat(same(kept.of(field), answer)).as("answer to %s", field).isTrue());
  }

  private static boolean same(Answer kept, Answer right) {
    return switch (right) {
      case Answer.Parts parts ->
          kept instanceof Answer.Parts(Map<String, String> all)
              && all.entrySet().containsAll(parts.parts().entrySet());
      case Answer.Rows rows -> rows(kept, rows.rows());
      case Answer.Several several -> kept.equals(several);
      default -> word(kept).equals(word(right));
    };
  }

  private static boolean rows(Answer kept, List<Map<String, Answer>> right) {
    return kept instanceof Answer.Rows(List<Map<String, Answer>> rows)
        && rows.size() == right.size()
        && IntStream.range(0, rows.size())
            .allMatch(
                i ->
                    right.get(i).entrySet().stream()
                        .allMatch(cell -> same(rows.get(i).get(cell.getKey()), cell.getValue())));
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case Answer.Text text -> text.value();
      case Answer.Personal personal -> personal.value().value();
      default -> answer.toString();
    };
  }
}
