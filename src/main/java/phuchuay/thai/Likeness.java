package phuchuay.thai;

import java.util.Arrays;

/**
 * How much it takes to turn what was typed into what was meant, letter by letter. Letters are dear
 * where they name, cheap where they may be left out. Where it would take more than is allowed,
 * nothing is reckoned.
 */
public final class Likeness {

  private static final float SWAPPED = 0.7f;
  private static final float SPARE = 0.01f;
  private static final float NEVER = Float.POSITIVE_INFINITY;

  private final String typed;
  private final String meant;
  private final float most;
  private final float[] left;
  private float[] before;
  private float[] above;
  private float[] row;
  private int firstBefore;
  private int first;
  private int lastBefore;
  private int last;

  private Likeness(String typed, String meant, int spare, float most) {
    this.typed = typed;
    this.meant = meant;
    this.most = most;
    left = left(meant, spare);
    before = nowhere(left.length);
    above = nowhere(left.length);
    row = nowhere(left.length);
  }

  /**
   * The cost, or more than {@code most} as soon as it is known to be more.
   *
   * @param spare the first place in {@code meant} from which on letters may be left out for almost
   *     nothing
   */
  public static float cost(String typed, String meant, int spare, float most) {
    return costs(typed, meant, spare, most)[meant.length()];
  }

  /** The cost against every beginning of what was meant; endless where it is more than allowed. */
  static float[] costs(String typed, String meant, int spare, float most) {
    return new Likeness(typed, meant, spare, most).costs();
  }

  private float[] costs() {
    begin();
    for (int i = 1; i <= typed.length() && (first <= last || firstBefore <= lastBefore); i++) {
      next(typed.charAt(i - 1), i > 1 ? typed.charAt(i - 2) : 0);
    }
    return above;
  }

  private void begin() {
    above[0] = 0;
    for (int j = 1; j < left.length && above[j - 1] + left[j] <= most; j++) {
      above[j] = above[j - 1] + left[j];
      last = j;
    }
  }

  /** Nothing before the first place of the last two rows is reached, little after their last. */
  private void next(char c, char earlier) {
    float added = LetterCosts.added(c);
    int reach = Math.max(last + 1, lastBefore + 2);
    int from = Math.min(first, firstBefore);
    int begun = left.length;
    int end = -1;
    Arrays.fill(row, NEVER);
    for (int j = from; j < left.length && (j <= reach || row[j - 1] <= most); j++) {
      float cost = above[j] + added;
      if (j > 0) {
        char m = meant.charAt(j - 1);
        cost = Math.min(cost, above[j - 1] + LetterCosts.changed(c, m));
        cost = Math.min(cost, row[j - 1] + left[j]);
        if (j > 1 && m == earlier && c == meant.charAt(j - 2) && c != m) {
          cost = Math.min(cost, before[j - 2] + SWAPPED);
        }
      }
      if (cost <= most) {
        row[j] = cost;
        begun = Math.min(begun, j);
        end = j;
      }
    }
    turn(begun, end);
  }

  private void turn(int begun, int end) {
    float[] free = before;
    before = above;
    above = row;
    row = free;
    firstBefore = first;
    lastBefore = last;
    first = begun;
    last = end;
  }

  private static float[] left(String meant, int spare) {
    float[] left = new float[meant.length() + 1];
    for (int j = 1; j < left.length; j++) {
      left[j] = j - 1 >= spare ? SPARE : LetterCosts.added(meant.charAt(j - 1));
    }
    return left;
  }

  private static float[] nowhere(int width) {
    float[] row = new float[width];
    Arrays.fill(row, NEVER);
    return row;
  }
}
