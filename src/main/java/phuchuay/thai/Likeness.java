package phuchuay.thai;

import java.util.Arrays;

/**
 * How much it takes to turn what was typed into what was meant: a tone mark less than a vowel, a
 * vowel less than a letter, letters of one sound less than others. Letters are dear where they
 * name, cheap where they may be left out.
 */
public final class Likeness {

  private static final float SWAPPED = 0.7f;
  private static final String[] ONE_SOUND = {
    "ขฃคฅฆ", "ชฌฉ", "ซศษส", "ญย", "ฎดฏตฑ", "ฐฒถทธ", "ณน", "บปพภผฝฟ", "รลฬ", "ใไ", "เแ", "ck", "sz",
    "iy", "vw", "td", "pb", "rl"
  };
  private static final byte[] SOUND = sounds();

  private Likeness() {}

  /**
   * The cost, or more than {@code most} as soon as it is known to be more.
   *
   * @param spare the first place in {@code meant} from which on letters may be left out for almost
   *     nothing
   */
  public static float cost(String typed, String meant, int spare, float most) {
    return costs(typed, meant, spare, most)[meant.length()];
  }

  /** The cost against every beginning of what was meant. */
  static float[] costs(String typed, String meant, int spare, float most) {
    int width = meant.length() + 1;
    float[] before = new float[width];
    float[] above = new float[width];
    float[] row = new float[width];
    for (int j = 1; j < width; j++) {
      above[j] = above[j - 1] + left(meant, j - 1, spare);
    }
    for (int i = 1; i <= typed.length(); i++) {
      char c = typed.charAt(i - 1);
      row[0] = above[0] + added(c);
      float least = row[0];
      for (int j = 1; j < width; j++) {
        char m = meant.charAt(j - 1);
        float cost = above[j - 1] + changed(c, m);
        cost = Math.min(cost, above[j] + added(c));
        cost = Math.min(cost, row[j - 1] + left(meant, j - 1, spare));
        if (i > 1 && j > 1 && c == meant.charAt(j - 2) && typed.charAt(i - 2) == m && c != m) {
          cost = Math.min(cost, before[j - 2] + SWAPPED);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) {
        Arrays.fill(row, least);
        return row;
      }
      float[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above;
  }

  private static float left(String meant, int at, int spare) {
    return at >= spare ? 0.01f : added(meant.charAt(at));
  }

  /** What it costs that a letter is there or is not. */
  private static float added(char c) {
    if (ThaiText.tone(c)) {
      return 0.15f;
    }
    if (mark(c)) {
      return 0.5f;
    }
    return kind(c) ? 0.6f : 1;
  }

  private static float changed(char a, char b) {
    if (a == b) {
      return 0;
    }
    if (kind(a) || kind(b)) {
      return kind(a) && kind(b) ? family(a) == family(b) ? 0.3f : 1.4f : 1.6f;
    }
    if (mark(a) && mark(b)) {
      return ThaiText.tone(a) && ThaiText.tone(b) ? 0.1f : 0.5f;
    }
    byte sound = sound(a);
    return sound != 0 && sound == sound(b) ? 0.5f : 1;
  }

  private static boolean mark(char c) {
    return c == 'ั' || c >= 'ิ' && c <= 'ฺ' || c >= '็' && c <= '๎';
  }

  /** A whole word that stands for a kind of thing, as {@link KindWords} puts it. */
  private static boolean kind(char c) {
    return c >= KindWords.FIRST && c <= KindWords.LAST;
  }

  private static int family(char c) {
    return (c - KindWords.FIRST) / KindWords.FAMILY;
  }

  private static byte sound(char c) {
    if (c < 0x80) {
      return SOUND[c];
    }
    return c >= 0x0E00 && c < 0x0E80 ? SOUND[c - 0x0E00 + 0x80] : 0;
  }

  private static byte[] sounds() {
    byte[] sounds = new byte[0x100];
    Arrays.fill(sounds, (byte) 0);
    for (byte i = 0; i < ONE_SOUND.length; i++) {
      for (char c : ONE_SOUND[i].toCharArray()) {
        sounds[c < 0x80 ? c : c - 0x0E00 + 0x80] = (byte) (i + 1);
      }
    }
    return sounds;
  }
}
