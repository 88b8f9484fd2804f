package phuchuay.casework.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import phuchuay.casework.Actor;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.walk.Truth.Turn;

/** Looks at the timeline of a case. */
record Timeline(Play play) {

  /** Every move that was made, in its order and without a gap; some of them for staff only. */
  static void has(Play play) {
    new Timeline(play).numbers();
    new Timeline(play).rows();
  }

  private void numbers() {
    List<Integer> numbers =
        play.stage()
            .sql
            .sql("select turn from case_move where case_id = ? order by turn")
            .param(play.file().id())
            .query(Integer.class)
            .list();
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, play.truth().turns().size()).boxed().toList());
  }

  private void rows() {
    List<TimelineRow> rows =
        play.stage().cases.timeline(play.file(), play.faces().as(Actor.OFFICER).caller());
    assertThat(rows).extracting(Timeline::shown).isEqualTo(turns(play.truth().turns()));
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).findings().values().keySet())
          .isEqualTo(play.truth().turns().get(i).found().values().keySet());
    }
    List<Turn> open =
        play.truth().turns().stream().filter(turn -> !turn.move().staffOnly()).toList();
    assertThat(play.stage().cases.timeline(play.file(), play.faces().owner().caller()))
        .extracting(Timeline::shown)
        .isEqualTo(turns(play.faces().owner().caller().staff() ? play.truth().turns() : open));
  }

  private static List<List<Object>> turns(List<Turn> turns) {
    return turns.stream()
        .map(
            turn ->
                row(
                    turn.id(),
                    turn.move().id(),
                    turn.by(),
                    turn.from(),
                    turn.to(),
                    turn.reason(),
                    turn.move().notice().letter(),
                    turn.move().staffOnly()))
        .toList();
  }

  private static List<Object> shown(TimelineRow row) {
    return row(
        row.id(),
        row.move(),
        row.by(),
        row.from(),
        row.to(),
        row.reason(),
        row.letter(),
        row.staffOnly());
  }

  private static List<Object> row(Object... columns) {
    return Arrays.asList(columns);
  }
}
