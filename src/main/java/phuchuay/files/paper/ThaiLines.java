package phuchuay.files.paper;

import java.util.BitSet;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/** Tells the printer where lines may end; it asks again for what is left after each line. */
final class ThaiLines implements LineBreakingStrategy {

  private final LineEnds lineEnds = new LineEnds(Unbroken.words());
  private String asked = "";
  private BitSet ends = new BitSet();

  @Override
  public BreakPointsProvider getBreakPointsProvider(
      String text, String language, CalculatedStyle style) {
    if (!asked.endsWith(text)) {
      asked = text;
      ends = lineEnds.of(text);
    }
    return new From(ends, asked.length() - text.length());
  }

  private static final class From implements BreakPointsProvider {

    private final BitSet ends;
    private final int begin;
    private int end;

    From(BitSet ends, int begin) {
      this.ends = ends;
      this.begin = begin;
      this.end = begin;
    }

    @Override
    public BreakPoint next() {
      end = ends.nextSetBit(end + 1);
      return end < 0 ? BreakPoint.getDonePoint() : new BreakPoint(end - begin);
    }
  }
}
