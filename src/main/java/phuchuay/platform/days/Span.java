package phuchuay.platform.days;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * How long something may take (ระยะเวลา), as programmes write it: {@code 24h}, {@code 15d}, {@code
 * 30wd} (working days), {@code 6mo}, {@code 3y}.
 */
public record Span(int amount, Unit unit) {

  private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,5})([a-z]{1,2})");

  /** What a span is counted in. */
  public enum Unit {
    HOURS("h", 100_000),
    DAYS("d", 40_000),
    WORKING_DAYS("wd", 25_000),
    MONTHS("mo", 1_200),
    YEARS("y", 100);

    private final String sign;
    private final int most;

    Unit(String sign, int most) {
      this.sign = sign;
      this.most = most;
    }

    private static Optional<Unit> signed(String sign) {
      return Arrays.stream(values()).filter(unit -> unit.sign.equals(sign)).findAny();
    }
  }

  public Span {
    if (amount < 1 || amount > unit.most) {
      throw new UnreadableSpan(
          "a span in " + unit.sign + " is 1 to " + unit.most + " long, not " + amount);
    }
  }

  public static Span parse(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      throw unreadable(text);
    }
    Unit unit = Unit.signed(parts.group(2)).orElseThrow(() -> unreadable(text));
    return new Span(Integer.parseInt(parts.group(1)), unit);
  }

  /** From a YAML file; what cannot be read is told with its line and column there. */
  public static Span parse(ScalarNode node) {
    try {
      return parse(node.getValue());
    } catch (UnreadableSpan why) {
      Mark at = node.getStartMark();
      throw new UnreadableSpan(
          "line %d, column %d: %s"
              .formatted(at.getLine() + 1, at.getColumn() + 1, why.getMessage()));
    }
  }

  private static UnreadableSpan unreadable(String text) {
    return new UnreadableSpan(
        "a span is written as 24h, 15d, 30wd, 6mo or 3y, not \"" + text + "\"");
  }

  @Override
  public String toString() {
    return amount + unit.sign;
  }
}
