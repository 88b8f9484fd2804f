package phuchuay.thai;

import java.util.Random;

/** Text nobody would type: Thai marks anywhere, digits of every script, signs nobody sees. */
final class RandomText {

  private static final String SIGNS =
      "กนรมเแาำํ่้๊๋ิีุู็์ๆฯ๑๒๓0129azAZ １２Ａ \t\n\u200b\u200d\ufeff\u202e._-/:#😀éﬁ½①";

  private RandomText() {}

  static String of(Random random, int length) {
    return of(random, SIGNS, length);
  }

  static String of(Random random, String signs, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }
}
