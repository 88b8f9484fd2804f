package phuchuay.casework.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import phuchuay.casework.diagram.Sketch.Box;

/** Where everything of a diagram stands: in rows, from the beginning at the top to the ends. */
final class Layout {

  private static final double EDGE = 16;
  private static final double BETWEEN = 108;

  private static final double APART = 6;

  private final Sketch sketch;
  private final Rows rows;
  private final List<Spot> boxes;
  private final Map<Integer, List<Spot>> chains = new HashMap<>();
  private final List<Double> tops = new ArrayList<>();
  private final double width;

  private Layout(Sketch sketch) {
    this.sketch = sketch;
    this.rows = Rows.of(sketch);
    this.boxes =
        IntStream.range(0, sketch.boxes().size())
            .mapToObj(box -> new Spot(box, rows.of(box), wide(box)))
            .toList();
    List<List<Spot>> spots = new ArrayList<>();
    IntStream.range(0, rows.count()).forEach(_ -> spots.add(new ArrayList<>()));
    boxes.forEach(spot -> spots.get(spot.row).add(spot));
    for (int arrow = 0; arrow < sketch.arrows().size(); arrow++) {
      chains.put(arrow, chain(arrow, spots));
    }
    this.width = Placing.place(Sorting.sorted(spots), EDGE);
    rowTops();
  }

  static Layout of(Sketch sketch) {
    return new Layout(sketch);
  }

  /** A box where it stands. */
  record Placed(Box box, double x, double y, double width, double height) {}

  /** A point of an arrow. */
  record Point(double x, double y) {}

  /**
   * An arrow where it runs.
   *
   * @param points from the upper box to the lower, two for each row it passes
   * @param back whether it leads from the lower to the upper
   */
  record Line(int arrow, List<Point> points, boolean back) {}

  double width() {
    return width;
  }

  double height() {
    return tops.getLast() + rowHeight(rows.count() - 1) + EDGE;
  }

  List<Placed> boxes() {
    return boxes.stream()
        .map(
            spot -> {
              Box box = sketch.boxes().get(spot.box);
              double top = tops.get(spot.row);
              return new Placed(box, spot.x - spot.width / 2, top, spot.width, box.height());
            })
        .toList();
  }

  List<Line> lines() {
    return IntStream.range(0, sketch.arrows().size()).mapToObj(this::line).toList();
  }

  private Line line(int arrow) {
    List<Spot> chain = chains.getOrDefault(arrow, List.of());
    List<Point> points = new ArrayList<>();
    Spot first = chain.getFirst();
    Spot last = chain.getLast();
    double bottom = tops.get(first.row) + sketch.boxes().get(first.box).height();
    points.add(new Point(port(arrow, first, true), bottom));
    for (Spot spot : chain.subList(1, chain.size() - 1)) {
      points.add(new Point(spot.x, tops.get(spot.row)));
      points.add(new Point(spot.x, tops.get(spot.row) + rowHeight(spot.row)));
    }
    points.add(new Point(port(arrow, last, false), tops.get(last.row)));
    return new Line(arrow, points, rows.back(arrow));
  }

  /** Where at the edge of its box this arrow begins or ends: beside the others, in their order. */
  private double port(int arrow, Spot box, boolean under) {
    List<Integer> all =
        chains.entrySet().stream()
            .filter(
                chain -> (under ? chain.getValue().getFirst() : chain.getValue().getLast()) == box)
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<Integer, List<Spot>> chain) ->
                            (under ? chain.getValue().get(1) : chain.getValue().reversed().get(1))
                                .x)
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    double slot = Math.min(box.width / all.size(), 2 * slot(all));
    return box.x + slot * (all.indexOf(arrow) - (all.size() - 1) / 2.0);
  }

  private double slot(List<Integer> arrows) {
    return arrows.stream()
        .mapToDouble(arrow -> sketch.arrows().get(arrow).badge() + APART)
        .max()
        .orElse(APART);
  }

  /** Wide enough for its words, and for the numbers of all arrows side by side. */
  private double wide(int box) {
    return Stream.of(true, false)
        .mapToDouble(
            under -> {
              List<Integer> own =
                  IntStream.range(0, sketch.arrows().size())
                      .filter(arrow -> (under ? rows.upper(arrow) : rows.lower(arrow)) == box)
                      .boxed()
                      .collect(Collectors.toList());
              return own.size() * slot(own);
            })
        .reduce(sketch.boxes().get(box).width(), Math::max);
  }

  private List<Spot> chain(int arrow, List<List<Spot>> spots) {
    List<Spot> chain = new ArrayList<>();
    chain.add(boxes.get(rows.upper(arrow)));
    Spot last = boxes.get(rows.lower(arrow));
    for (int row = chain.getFirst().row + 1; row < last.row; row++) {
      Spot passing = Spot.passing(row);
      spots.get(row).add(passing);
      chain.getLast().over(passing);
      chain.add(passing);
    }
    chain.getLast().over(last);
    chain.add(last);
    return chain;
  }

  private void rowTops() {
    double top = EDGE;
    for (int row = 0; row < rows.count(); row++) {
      tops.add(top);
      top += rowHeight(row) + BETWEEN;
    }
  }

  private double rowHeight(int row) {
    return boxes.stream()
        .filter(spot -> spot.row == row)
        .mapToDouble(spot -> sketch.boxes().get(spot.box).height())
        .max()
        .orElse(0);
  }
}
