package phuchuay.casework.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import phuchuay.casework.diagram.Layout.Line;
import phuchuay.casework.diagram.Layout.Placed;
import phuchuay.casework.diagram.Layout.Point;
import phuchuay.casework.diagram.Sketch.Arrow;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.State;

/**
 * The states of a programme and the moves between them (แผนผังสถานะ) as SVG. It has classes and no
 * colours: whoever shows it brings those. Each arrow has the numbers of its moves in the
 * programme's list.
 */
public final class StateDiagram {

  private static final double ROUND = 12;
  private static final double BADGE = Sketch.BADGE;
  private static final double FROM_BOX = 22;
  private static final double EXIT = 36;
  private static final double ENTRY = 14;

  private final Sketch sketch;
  private final Layout layout;

  private StateDiagram(Sketch sketch) {
    this.sketch = sketch;
    this.layout = Layout.of(sketch);
  }

  /**
   * Of a programme.
   *
   * @param many how a box is worded that stands for several states; {@code %d} is how many
   */
  public static StateDiagram of(Programme programme, Locale language, String many) {
    return new StateDiagram(Sketch.of(programme, language, many));
  }

  /**
   * As it is shown.
   *
   * @param style put into it where it stands alone; empty where the page has one
   * @param now the state that is lit
   * @param passed the states that are marked
   */
  public String svg(String title, String style, @Nullable String now, Set<String> passed) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"diagram\" role=\"img\" aria-label=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n"
            .formatted(
                HtmlUtils.htmlEscape(title, "UTF-8"),
                number(layout.width()),
                number(layout.height()),
                number(layout.width()),
                number(layout.height())));
    svg.append(style);
    List<Line> lines = layout.lines();
    lines.forEach(line -> svg.append(path(line)));
    layout.boxes().forEach(box -> svg.append(box(box, now, passed)));
    lines.forEach(line -> svg.append(badge(line)));
    return svg.append("</svg>\n").toString();
  }

  /**
   * It leaves its box straight, so that its number stands on it, and comes straight to the other.
   */
  private static String path(Line line) {
    List<Point> points = line.points();
    Point first = points.getFirst();
    Point last = points.getLast();
    List<Point> bends = new ArrayList<>();
    bends.add(new Point(first.x(), first.y() + (line.back() ? ENTRY : EXIT)));
    bends.addAll(points.subList(1, points.size() - 1));
    bends.add(new Point(last.x(), last.y() - (line.back() ? EXIT : ENTRY)));
    StringBuilder path = new StringBuilder("M" + at(first) + "L" + at(bends.getFirst()));
    for (int i = 1; i < bends.size(); i++) {
      path.append(i % 2 == 0 ? "L" + at(bends.get(i)) : curve(bends.get(i - 1), bends.get(i)));
    }
    path.append("L").append(at(last));
    Point tip = line.back() ? points.getFirst() : points.getLast();
    double back = line.back() ? 10 : -10;
    String head =
        "M%sL%sL%sz"
            .formatted(at(tip), at(tip.x() - 6, tip.y() + back), at(tip.x() + 6, tip.y() + back));
    return "<path class=\"way\" d=\"%s\"/><path class=\"head\" d=\"%s\"/>\n".formatted(path, head);
  }

  private static String curve(Point from, Point to) {
    double middle = (from.y() + to.y()) / 2;
    return "C%s %s %s".formatted(at(from.x(), middle), at(to.x(), middle), at(to));
  }

  private String badge(Line line) {
    Arrow arrow = sketch.arrows().get(line.arrow());
    Point begin = line.back() ? line.points().getLast() : line.points().getFirst();
    double y = begin.y() + (line.back() ? -FROM_BOX : FROM_BOX);
    double width = arrow.badge();
    return """
    <g class="number"><rect x="%s" y="%s" width="%s" height="%s" rx="13"/><text x="%s" y="%s">%s</text></g>
    """
        .formatted(
            number(begin.x() - width / 2),
            number(y - BADGE / 2),
            number(width),
            number(BADGE),
            number(begin.x()),
            number(y + 5),
            arrow.numbers());
  }

  private static String box(Placed placed, @Nullable String now, Set<String> passed) {
    String id = placed.box().id();
    boolean here = id.equals(now);
    StringBuilder box = new StringBuilder();
    box.append(
        "<g class=\"%s\"%s><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
            .formatted(
                classes(placed.box().state(), here, passed.contains(id)),
                placed.box().state() == null ? "" : " data-state=\"" + id + "\"",
                number(placed.x()),
                number(placed.y()),
                number(placed.width()),
                number(placed.height()),
                number(ROUND)));
    if (passed.contains(id) && !here) {
      box.append(tick(placed));
    }
    double middle = placed.x() + placed.width() / 2;
    double y = placed.y() + 7 + Lettering.LINE * 0.7;
    for (String line : placed.box().lines()) {
      box.append(
          "<text x=\"%s\" y=\"%s\">%s</text>"
              .formatted(number(middle), number(y), HtmlUtils.htmlEscape(line, "UTF-8")));
      y += Lettering.LINE;
    }
    return box.append("</g>\n").toString();
  }

  private static String tick(Placed placed) {
    double x = placed.x() + placed.width() - 6;
    double y = placed.y() + 4;
    return "<circle class=\"tick\" cx=\"%s\" cy=\"%s\" r=\"11\"/><path class=\"tick\" d=\"M%sl4 4l7 -8\"/>"
        .formatted(number(x), number(y), at(x - 5, y));
  }

  private static String classes(@Nullable State state, boolean now, boolean passed) {
    return state == null
        ? "many"
        : "state "
            + state.tone().name().toLowerCase(Locale.ROOT)
            + (state.end() ? " end" : "")
            + (passed ? " passed" : "")
            + (now ? " now" : "");
  }

  private static String at(Point point) {
    return at(point.x(), point.y());
  }

  private static String at(double x, double y) {
    return number(x) + " " + number(y);
  }

  private static String number(double value) {
    return String.valueOf(Math.round(value));
  }
}
