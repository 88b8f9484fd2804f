package phuchuay.thai;

/**
 * What a letter costs that is there or is not, or that stands for another: a tone mark less than a
 * vowel, a vowel less than a letter, letters of one sound less than others.
 */
final class LetterCosts {

  private static final String[] ONE_SOUND = {
    "ขฃคฅฆ", "ชฌฉ", "ซศษส", "ญย", "ฎดฏตฑ", "ฐฒถทธ", "ณน", "บปพภผฝฟ", "รลฬ", "ใไ", "เแ", "ck", "sz",
    "iy", "vw", "td", "pb", "rl"
  };
  private static final int COMMON = 0x100;
  private static final byte[] SOUND = sounds();
  private static final float[] CHANGED = changed();

  private LetterCosts() {}

  /** That a letter is there or is not. */
  static float added(char c) {
    if (ThaiText.tone(c)) {
      return 0.15f;
    }
    if (mark(c)) {
      return 0.5f;
    }
    return kind(c) ? 0.6f : 1;
  }

  /**
   * That all of these are there or are not. Nothing turns one text into another for less than the
   * difference of their weights.
   */
  static float weight(CharSequence text) {
    float weight = 0;
    for (int i = 0; i < text.length(); i++) {
      weight += added(text.charAt(i));
    }
    return weight;
  }

  /** That one letter stands for the other. */
  static float changed(char a, char b) {
    int i = common(a);
    int j = common(b);
    return i >= 0 && j >= 0 ? CHANGED[i * COMMON + j] : weighed(a, b);
  }

  private static float weighed(char a, char b) {
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
    int i = common(c);
    return i < 0 ? 0 : SOUND[i];
  }

  /** Where a Thai or plain Latin letter stands in the tables; −1 for any other. */
  private static int common(char c) {
    if (c < 0x80) {
      return c;
    }
    return c >= 0x0E00 && c < 0x0E80 ? c - 0x0E00 + 0x80 : -1;
  }

  private static byte[] sounds() {
    byte[] sounds = new byte[COMMON];
    for (byte i = 0; i < ONE_SOUND.length; i++) {
      for (char c : ONE_SOUND[i].toCharArray()) {
        sounds[common(c)] = (byte) (i + 1);
      }
    }
    return sounds;
  }

  private static float[] changed() {
    float[] changed = new float[COMMON * COMMON];
    for (char a = 0; a < 0x0E80; a++) {
      for (char b = 0; b < 0x0E80; b++) {
        if (common(a) >= 0 && common(b) >= 0) {
          changed[common(a) * COMMON + common(b)] = weighed(a, b);
        }
      }
    }
    return changed;
  }
}
