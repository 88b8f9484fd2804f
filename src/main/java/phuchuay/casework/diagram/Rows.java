package phuchuay.casework.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import phuchuay.casework.diagram.Sketch.Arrow;

/** In which row each box stands: below all from which an arrow leads to it, but for ways back. */
final class Rows {

  private final Sketch sketch;
  private final int[] rows;
  private final boolean[] back;

  private Rows(Sketch sketch) {
    this.sketch = sketch;
    this.rows = new int[sketch.boxes().size()];
    this.back = new boolean[sketch.arrows().size()];
  }

  static Rows of(Sketch sketch) {
    Rows rows = new Rows(sketch);
    rows.findWaysBack();
    rows.sink();
    rows.lowerTheFirst();
    return rows;
  }

  int of(int box) {
    return rows[box];
  }

  int count() {
    return IntStream.of(rows).max().orElse(0) + 1;
  }

  /** Whether this arrow leads up again. */
  boolean back(int arrow) {
    return back[arrow];
  }

  /** An arrow to where one came from leads back. */
  private void findWaysBack() {
    List<Integer> done = new ArrayList<>();
    for (int box = 0; box < rows.length; box++) {
      walk(box, new ArrayList<>(), done);
    }
  }

  private void walk(int box, List<Integer> path, List<Integer> done) {
    if (done.contains(box)) {
      return;
    }
    path.add(box);
    for (int i = 0; i < back.length; i++) {
      Arrow arrow = sketch.arrows().get(i);
      if (arrow.from() == box) {
        if (path.contains(arrow.to())) {
          back[i] = true;
        } else {
          walk(arrow.to(), path, done);
        }
      }
    }
    path.removeLast();
    done.add(box);
  }

  private void sink() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int i = 0; i < back.length; i++) {
        int least = rows[upper(i)] + 1;
        if (rows[lower(i)] < least) {
          rows[lower(i)] = least;
          moved = true;
        }
      }
    }
  }

  /** What nothing leads to, but the beginning, stands right above what it leads to. */
  private void lowerTheFirst() {
    for (int box = 1; box < rows.length; box++) {
      int own = box;
      int[] arrows = IntStream.range(0, back.length).filter(i -> upper(i) == own).toArray();
      if (rows[box] == 0 && arrows.length > 0) {
        rows[box] = Arrays.stream(arrows).map(i -> rows[lower(i)]).min().orElse(1) - 1;
      }
    }
  }

  int upper(int arrow) {
    Arrow one = sketch.arrows().get(arrow);
    return back[arrow] ? one.to() : one.from();
  }

  int lower(int arrow) {
    Arrow one = sketch.arrows().get(arrow);
    return back[arrow] ? one.from() : one.to();
  }
}
