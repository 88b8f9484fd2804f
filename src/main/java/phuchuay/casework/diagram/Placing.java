package phuchuay.casework.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Where in its row each spot stands: as near as can be to those it belongs to, none too close. */
final class Placing {

  private static final int ROUNDS = 30;
  private static final double GAP = 22;

  /** A long arrow goes straight before a box stands in the middle. */
  private static final double STRAIGHT = 3;

  private Placing() {}

  /** A run of spots that touch, and the mean of where they want to be. */
  private record Run(int first, double weight, double wanted) {

    Run with(Run next) {
      double both = weight + next.weight;
      return new Run(first, both, (wanted * weight + next.wanted * next.weight) / both);
    }
  }

  /** Sets the middle of every spot; returns how wide it all is. */
  static double place(List<List<Spot>> rows, double margin) {
    rows.forEach(row -> settle(row, new double[row.size()]));
    for (int round = 0; round < ROUNDS; round++) {
      boolean down = round % 2 == 0;
      (down ? rows : rows.reversed()).forEach(row -> settle(row, wanted(row, down)));
    }
    rows.forEach(row -> settle(row, row.stream().mapToDouble(Placing::mean).toArray()));
    double left = all(rows).mapToDouble(spot -> spot.x - spot.width / 2).min().orElse(0) - margin;
    all(rows).forEach(spot -> spot.x -= left);
    return all(rows).mapToDouble(spot -> spot.x + spot.width / 2).max().orElse(0) + margin;
  }

  private static Stream<Spot> all(List<List<Spot>> rows) {
    return rows.stream().flatMap(List::stream);
  }

  private static double[] wanted(List<Spot> row, boolean down) {
    return row.stream()
        .mapToDouble(
            spot ->
                (down ? spot.above : spot.below)
                    .stream().mapToDouble(next -> next.x).average().orElse(spot.x))
        .toArray();
  }

  private static double mean(Spot spot) {
    return Stream.concat(spot.above.stream(), spot.below.stream())
        .mapToDouble(next -> next.x)
        .average()
        .orElse(spot.x);
  }

  /** The nearest to what is wanted that keeps the order and the gaps (pool adjacent violators). */
  private static void settle(List<Spot> row, double[] wanted) {
    double[] apart = new double[row.size()];
    for (int i = 1; i < row.size(); i++) {
      apart[i] = apart[i - 1] + (row.get(i - 1).width + row.get(i).width) / 2 + GAP;
    }
    Deque<Run> runs = new ArrayDeque<>();
    for (int i = 0; i < row.size(); i++) {
      Run run = new Run(i, row.get(i).passes() ? STRAIGHT : 1, wanted[i] - apart[i]);
      while (!runs.isEmpty() && runs.getLast().wanted() > run.wanted()) {
        run = runs.removeLast().with(run);
      }
      runs.addLast(run);
    }
    int end = row.size();
    while (!runs.isEmpty()) {
      Run run = runs.removeLast();
      for (int i = run.first(); i < end; i++) {
        row.get(i).x = run.wanted() + apart[i];
      }
      end = run.first();
    }
  }
}
