package phuchuay.files.paper;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where a line of Thai may end: Java's dictionary, corrected where it would tear a word. */
final class LineEnds {

  private static final String NEVER_FIRST = "ะัาำิีึืฺุูๅ็่้๊๋์ํ๎ฯๆ)]}”’»,.:;!?%";
  private static final String NEVER_LAST = "เแโใไ([{“‘«";
  private static final String TONES = "่้๊๋";

  /** Vowels that wait for another letter: ชัด, มือ, เด็ก. */
  private static final String UNFINISHED = "ัื็";

  /** Written before and above: a letter always follows, as in เกิด and เรียน. */
  private static final Pattern AROUND = Pattern.compile("เ[ก-ฮ]{1,2}[ิี][่-๋]?\\z");

  private static final Pattern SILENT = Pattern.compile("\\A[ก-ฮ]{1,2}[ิุ]?์");
  private static final Pattern LATIN = Pattern.compile("[!-~๐-๙]{2,}");

  /** 15 ม.ค., 10.30 น. and คชก.; the year may go where a column is narrow. */
  private static final Pattern TOGETHER =
      Pattern.compile(
          "\\d{1,2} [ก-ฮ]{1,2}\\.[ก-ฮ]\\.|\\d{1,2}\\.\\d\\d" + " น\\.|(?<![ก-๎])[ก-ฮ]{2,6}\\.");

  private static final Pattern STRAY = Pattern.compile("(?![ณธ])[ก-ฮ]\\s*");

  /** A word longer than this is torn rather than let it run over the edge. */
  private static final int LONGEST = 40;

  private final BreakIterator dictionary = BreakIterator.getLineInstance(Locale.of("th", "TH"));
  private final Pattern unbroken;

  LineEnds(Pattern unbroken) {
    this.unbroken = unbroken;
  }

  /** The places in the text, its end among them. */
  BitSet of(String text) {
    BitSet ends = found(text);
    mendTorn(text, ends);
    mendStray(text, ends);
    LATIN.matcher(text).results().forEach(run -> asOne(text, run, ends));
    TOGETHER.matcher(text).results().forEach(one -> ends.clear(one.start() + 1, one.end()));
    tearTheLongest(text, ends);
    return ends;
  }

  /** The words that we know stand fast; the dictionary says how to part what is between them. */
  private BitSet found(String text) {
    BitSet ends = new BitSet(text.length() + 1);
    int begin = 0;
    for (MatchResult word : unbroken.matcher(text).results().toList()) {
      part(text, begin, word.start(), ends);
      begin = word.end();
      ends.set(begin);
    }
    part(text, begin, text.length(), ends);
    return ends;
  }

  private void part(String text, int begin, int until, BitSet ends) {
    dictionary.setText(text.substring(begin, until));
    for (int end = dictionary.next(); end != BreakIterator.DONE; end = dictionary.next()) {
      ends.set(begin + end);
    }
  }

  private static void mendTorn(String text, BitSet ends) {
    for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
      if (end < text.length() && torn(text, end)) {
        ends.clear(end);
      }
    }
  }

  private static boolean torn(String text, int end) {
    char last = text.charAt(end - 1);
    char next = text.charAt(end);
    if (Character.isWhitespace(last)) {
      return next == 'ๆ';
    }
    if (Character.isWhitespace(next) || NEVER_FIRST.indexOf(next) >= 0) {
      return true;
    }
    if (NEVER_LAST.indexOf(last) >= 0 || last == '.' || unfinished(text, end)) {
      return true;
    }
    return SILENT.matcher(text).region(end, text.length()).find()
        || AROUND.matcher(text).region(Math.max(0, end - 5), end).find();
  }

  private static boolean unfinished(String text, int end) {
    int at = end - 1;
    while (at > 0 && TONES.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    boolean word = at > 0 && text.charAt(at) == '็' && text.charAt(at - 1) == 'ก';
    return UNFINISHED.indexOf(text.charAt(at)) >= 0 && !word;
  }

  /** One consonant alone is no word: it belongs to one of its neighbours. */
  private static void mendStray(String text, BitSet ends) {
    int begin = 0;
    for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
      if (STRAY.matcher(text).region(begin, end).matches()) {
        if (begin > 0 && thai(text.charAt(begin - 1))) {
          ends.clear(begin);
        }
        if (end < text.length() && thai(text.charAt(end - 1))) {
          ends.clear(end);
        }
      }
      begin = end;
    }
  }

  /** An address, a number or a word of Latin letters ends a line only where it has joints. */
  private static void asOne(String text, MatchResult run, BitSet ends) {
    ends.clear(run.start() + 1, run.end());
    if (run.end() - run.start() > LONGEST / 2) {
      for (int at = run.start() + 1; at < run.end(); at++) {
        ends.set(at, joint(text.charAt(at - 1)) && !joint(text.charAt(at)));
      }
    }
  }

  private static boolean joint(char letter) {
    return "/?&=-_".indexOf(letter) >= 0;
  }

  private static void tearTheLongest(String text, BitSet ends) {
    int begin = 0;
    for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
      for (int at = begin + LONGEST; at < end; at++) {
        if (NEVER_FIRST.indexOf(text.charAt(at)) < 0
            && NEVER_LAST.indexOf(text.charAt(at - 1)) < 0) {
          ends.set(at);
        }
      }
      begin = end;
    }
  }

  private static boolean thai(char letter) {
    return letter >= 'ก' && letter <= '๎';
  }
}
