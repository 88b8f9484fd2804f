package phuchuay.casework.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who stands beside whom in a row, so that few arrows cross; always the same for the same. */
final class Sorting {

  private static final int ROUNDS = 24;

  private Sorting() {}

  static List<List<Spot>> sorted(List<List<Spot>> rows) {
    List<List<Spot>> now = copy(rows);
    List<List<Spot>> best = copy(now);
    long fewest = crossings(now);
    for (int round = 0; round < ROUNDS && fewest > 0; round++) {
      sweep(now, round % 2 == 0);
      long crossings = crossings(now);
      if (crossings < fewest) {
        fewest = crossings;
        best = copy(now);
      }
    }
    return best;
  }

  private static void sweep(List<List<Spot>> rows, boolean down) {
    for (int i = 1; i < rows.size(); i++) {
      int row = down ? i : rows.size() - 1 - i;
      Map<Spot, Integer> places = places(rows.get(down ? row - 1 : row + 1));
      Map<Spot, Integer> own = places(rows.get(row));
      Function<Spot, List<Spot>> next = spot -> down ? spot.above : spot.below;
      rows.get(row)
          .sort(
              Comparator.comparingDouble(
                  spot ->
                      next.apply(spot).stream()
                          .mapToInt(places::get)
                          .average()
                          .orElse(own.getOrDefault(spot, 0))));
    }
  }

  static long crossings(List<List<Spot>> rows) {
    long crossings = 0;
    for (int row = 0; row + 1 < rows.size(); row++) {
      Map<Spot, Integer> upper = places(rows.get(row));
      Map<Spot, Integer> lower = places(rows.get(row + 1));
      List<int[]> lines = new ArrayList<>();
      upper.forEach(
          (spot, at) -> spot.below.forEach(next -> lines.add(new int[] {at, lower.get(next)})));
      for (int i = 0; i < lines.size(); i++) {
        for (int j = i + 1; j < lines.size(); j++) {
          int[] one = lines.get(i);
          int[] other = lines.get(j);
          crossings += (long) (one[0] - other[0]) * (one[1] - other[1]) < 0 ? 1 : 0;
        }
      }
    }
    return crossings;
  }

  private static Map<Spot, Integer> places(List<Spot> row) {
    Map<Spot, Integer> places = new HashMap<>();
    row.forEach(spot -> places.put(spot, places.size()));
    return places;
  }

  private static List<List<Spot>> copy(List<List<Spot>> rows) {
    List<List<Spot>> copy = new ArrayList<>();
    rows.forEach(row -> copy.add(new ArrayList<>(row)));
    return copy;
  }
}
