package phuchuay.account.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A signature (ลายเซ็น) as a hand drew it, on a sheet of 1000 by 400: points of whole numbers and
 * nothing else, so that nothing in it can act.
 */
public record Strokes(List<Stroke> strokes) {

  public static final int WIDTH = 1000;
  public static final int HEIGHT = 400;

  private static final int LONGEST = 48_000;
  private static final int MOST_POINTS = 4_000;
  private static final int MOST_STROKES = 200;

  /** Less than this is a slip of the finger, not a name. */
  private static final double LEAST_INK = 150;

  private static final Pattern POINT = Pattern.compile("(\\d{1,4}),(\\d{1,3})");

  /** One movement of the hand. */
  public record Stroke(List<Point> points) {

    double ink() {
      double ink = 0;
      for (int i = 1; i < points.size(); i++) {
        ink += points.get(i).from(points.get(i - 1));
      }
      return ink;
    }

    /** As a drawing wants it: a lone point is drawn to itself. */
    public String line() {
      List<String> texts = points.stream().map(Point::text).toList();
      return String.join(
          " ", texts.size() == 1 ? List.of(texts.getFirst(), texts.getFirst()) : texts);
    }
  }

  /** Somewhere on the sheet. */
  public record Point(int x, int y) {

    double from(Point other) {
      return Math.hypot(x - other.x, y - other.y);
    }

    String text() {
      return x + "," + y;
    }
  }

  /** What a page sent: {@code 10,20 11,22;40,50 …}; empty when it is not a signature. */
  public static Optional<Strokes> read(String sent) {
    if (sent.length() > LONGEST) {
      return Optional.empty();
    }
    List<Stroke> strokes = new ArrayList<>();
    int points = 0;
    for (String stroke : sent.split(";", MOST_STROKES + 2)) {
      List<Point> line = points(stroke);
      points += line.size();
      if (line.isEmpty() || points > MOST_POINTS || strokes.size() == MOST_STROKES) {
        return Optional.empty();
      }
      strokes.add(new Stroke(List.copyOf(line)));
    }
    boolean enough = strokes.stream().mapToDouble(Stroke::ink).sum() >= LEAST_INK;
    return enough ? Optional.of(new Strokes(List.copyOf(strokes))) : Optional.empty();
  }

  /** None when one of them is not a point of the sheet. */
  private static List<Point> points(String stroke) {
    List<Point> points = new ArrayList<>();
    for (String sent : stroke.split(" ", -1)) {
      var point = POINT.matcher(sent);
      if (!point.matches()) {
        return List.of();
      }
      int x = Integer.parseInt(point.group(1));
      int y = Integer.parseInt(point.group(2));
      if (x > WIDTH || y > HEIGHT) {
        return List.of();
      }
      points.add(new Point(x, y));
    }
    return points;
  }

  /** As it is sent, and as it is sealed. */
  public String text() {
    return String.join(
        ";",
        strokes.stream()
            .map(stroke -> String.join(" ", stroke.points().stream().map(Point::text).toList()))
            .toList());
  }

  /** As a picture of its own. */
  public String svg() {
    String lines =
        strokes.stream()
            .map(stroke -> "<polyline points=\"" + stroke.line() + "\"/>")
            .collect(Collectors.joining());
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" fill=\"none\" stroke=\"black\" "
            .formatted(WIDTH, HEIGHT)
        + "stroke-width=\"6\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
        + lines
        + "</svg>";
  }

  @Override
  public String toString() {
    return "Strokes[" + strokes.size() + "]";
  }
}
