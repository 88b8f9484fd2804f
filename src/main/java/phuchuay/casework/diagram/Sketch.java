package phuchuay.casework.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.State;

/** What is to be drawn of a programme: a box for each state, an arrow for each way between two. */
record Sketch(List<Box> boxes, List<Arrow> arrows) {

  /** From so many states on a move is drawn once, from a box that stands for all of them. */
  private static final int MANY = 5;

  private static final double NARROWEST = 150;
  private static final double WIDEST_LINE = 176;
  private static final double MARGIN = 14;

  /** The least that a badge is wide and high. */
  static final double BADGE = 26;

  /**
   * A box.
   *
   * @param state none when it stands for many states
   */
  record Box(String id, @org.jspecify.annotations.Nullable State state, List<String> lines) {

    double height() {
      return lines.size() * Lettering.LINE + MARGIN;
    }

    double width() {
      double widest = lines.stream().mapToDouble(Lettering::width).max().orElse(0);
      return Math.max(NARROWEST, widest + 2 * MARGIN);
    }
  }

  /** A way from one box to another, with the numbers of its moves in the list. */
  record Arrow(int from, int to, List<Integer> moves) {

    String numbers() {
      return moves.stream().map(String::valueOf).collect(Collectors.joining("·"));
    }

    /** How wide the badge with its numbers is. */
    double badge() {
      return Math.max(BADGE, 10 * numbers().length() + 8.0);
    }
  }

  static Sketch of(Programme programme, Locale language, String many) {
    List<Box> boxes = new ArrayList<>();
    programme.states().values().stream()
        .map(state -> new Box(state.id(), state, lines(state.label().in(language))))
        .forEach(boxes::add);
    Map<List<Integer>, Set<Integer>> ways = new LinkedHashMap<>();
    for (int number = 1; number <= programme.moves().size(); number++) {
      Move move = programme.moves().get(number - 1);
      if (move.to() != null) {
        int target = index(boxes, move.to());
        for (int source : sources(boxes, move, many)) {
          if (source != target) {
            ways.computeIfAbsent(List.of(source, target), _ -> new TreeSet<>()).add(number);
          }
        }
      }
    }
    List<Arrow> arrows = new ArrayList<>();
    ways.forEach((way, moves) -> arrows.add(new Arrow(way.get(0), way.get(1), List.copyOf(moves))));
    return new Sketch(List.copyOf(boxes), List.copyOf(arrows));
  }

  private static List<Integer> sources(List<Box> boxes, Move move, String many) {
    if (move.from().size() < MANY) {
      return boxes.stream()
          .filter(box -> move.from().contains(box.id()))
          .map(boxes::indexOf)
          .toList();
    }
    boxes.add(new Box("many-" + move.id(), null, lines(many.formatted(move.from().size()))));
    return List.of(boxes.size() - 1);
  }

  private static List<String> lines(String label) {
    return Lettering.lines(label, WIDEST_LINE);
  }

  private static int index(List<Box> boxes, String id) {
    return boxes.stream().map(Box::id).toList().indexOf(id);
  }
}
