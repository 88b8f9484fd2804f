package phuchuay.chat;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.Scanner;

/** The part of SVG's path language that our icons use: M L H V C Z and circular A, absolute. */
final class SvgPath {

  private final Path2D path = new Path2D.Double();
  private double x;
  private double y;

  static Path2D of(String text) {
    SvgPath svg = new SvgPath();
    Scanner words = new Scanner(text.replaceAll("([A-Z])", " $1 "));
    while (words.hasNext()) {
      svg.add(words.next(), words);
    }
    return svg.path;
  }

  private void add(String command, Scanner words) {
    switch (command) {
      case "M" -> path.moveTo(x = number(words), y = number(words));
      case "L" -> path.lineTo(x = number(words), y = number(words));
      case "H" -> path.lineTo(x = number(words), y);
      case "V" -> path.lineTo(x, y = number(words));
      case "C" ->
          path.curveTo(
              number(words),
              number(words),
              number(words),
              number(words),
              x = number(words),
              y = number(words));
      case "A" -> arc(words);
      case "Z" -> path.closePath();
      default -> throw new IllegalArgumentException("an icon may not use " + command);
    }
  }

  private void arc(Scanner words) {
    double radius = number(words);
    number(words);
    number(words);
    boolean large = number(words) == 1;
    boolean clockwise = number(words) == 1;
    double toX = number(words);
    double toY = number(words);
    double half = Math.hypot(toX - x, toY - y) / 2;
    radius = Math.max(radius, half);
    double off = Math.sqrt(radius * radius - half * half) * (large == clockwise ? -1 : 1);
    double centreX = (x + toX) / 2 - off * (toY - y) / (2 * half);
    double centreY = (y + toY) / 2 + off * (toX - x) / (2 * half);
    double from = Math.toDegrees(Math.atan2(centreY - y, x - centreX));
    double to = Math.toDegrees(Math.atan2(centreY - toY, toX - centreX));
    double sweep = clockwise ? -((from - to + 720) % 360) : (to - from + 720) % 360;
    path.append(
        new Arc2D.Double(
            centreX - radius, centreY - radius, radius * 2, radius * 2, from, sweep, Arc2D.OPEN),
        true);
    x = toX;
    y = toY;
  }

  private static double number(Scanner words) {
    return Double.parseDouble(words.next());
  }
}
