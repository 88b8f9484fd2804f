package phuchuay.local.line.limits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what a reader sees as one letter: a Thai consonant with its marks is one. */
final class Graphemes {

  private static final Pattern ONE = Pattern.compile("\\X");

  private Graphemes() {}

  static int of(String text) {
    Matcher matcher = ONE.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
