package phuchuay.casework.diagram;

import java.util.ArrayList;
import java.util.List;

/** A place in a row of the diagram: of a box, or where a long arrow passes by. */
final class Spot {

  /** An arrow that passes by. */
  static final int NO_BOX = -1;

  private static final double LANE = 14;

  final int box;
  final int row;
  final double width;
  final List<Spot> above = new ArrayList<>();
  final List<Spot> below = new ArrayList<>();

  /** Its middle. */
  double x;

  Spot(int box, int row, double width) {
    this.box = box;
    this.row = row;
    this.width = width;
  }

  static Spot passing(int row) {
    return new Spot(NO_BOX, row, LANE);
  }

  boolean passes() {
    return box == NO_BOX;
  }

  void over(Spot next) {
    below.add(next);
    next.above.add(this);
  }
}
