package phuchuay.chat.masking;

import java.util.List;
import phuchuay.chat.masking.Masking.Kind;

/** Secrets that a word before them announces: password, OTP, key. */
final class AnnouncedSecrets {

  private static final int GAP = 40;
  private static final int LOOKED_AT = 80;

  private final FoldedText text;
  private final SecretMarks marks;
  private final Connectors connectors;

  AnnouncedSecrets(FoldedText text, SecretMarks marks) {
    this.text = text;
    this.marks = marks;
    this.connectors = new Connectors(text);
  }

  void mark() {
    mark(MaskingWords.PASSWORD, Kind.PASSWORD);
    mark(MaskingWords.KEY, Kind.KEY);
    mark(MaskingWords.OTP, Kind.OTP);
  }

  private void mark(List<String> words, Kind kind) {
    for (String word : words) {
      int at = text.lower().indexOf(word);
      while (at >= 0) {
        int end = at + word.length();
        if (stands(at, end) && !marks.at(at)) {
          markAfter(end, kind);
          if (kind == Kind.OTP) {
            markDigitsBefore(at);
          }
        }
        at = text.lower().indexOf(word, end);
      }
    }
  }

  /** A Latin word must not be a part of a longer one: pass, not passport. */
  private boolean stands(int start, int end) {
    return !(text.letter(start) && text.letter(start - 1))
        && !(text.letter(end - 1) && text.letter(end));
  }

  private void markAfter(int end, Kind kind) {
    int value = connectors.skip(end);
    boolean told = connectors.told(end, value);
    if (value > end && accept(value, kind, told)) {
      markValue(value, kind);
      return;
    }
    int later = connectors.nextTold(end, GAP);
    if (later > 0 && accept(later, kind, false)) {
      markValue(later, kind);
    }
  }

  private boolean accept(int value, Kind kind, boolean told) {
    String token = text.part(value, Math.min(end(value), value + LOOKED_AT));
    if (token.isEmpty()) {
      return told && kind != Kind.OTP && thaiEnd(value) > 0;
    }
    if (TokenShape.link(token)) {
      return false;
    }
    if (digitsEnd(value) > 0) {
      return !connectors.unitFollows(digitsEnd(value))
          && (kind == Kind.OTP || told || !year(token));
    }
    if (kind == Kind.OTP && !told || connectors.unitFollows(text.tokenEnd(value))) {
      return false;
    }
    return told ? TokenShape.notPlain(token) : TokenShape.mixed(token) || manyDigits(token);
  }

  private void markValue(int value, Kind kind) {
    int digits = digitsEnd(value);
    boolean only = kind == Kind.OTP && digits > 0;
    int end = only ? digits : Math.max(end(value), Math.max(digits, thaiEnd(value)));
    marks.mark(value, end, kind);
  }

  /** The end of the value: its closing quote if it stands in quotes, else the end of the token. */
  private int end(int value) {
    int end = text.tokenEnd(value);
    char quote = text.at(value - 1);
    for (int i = value + 1; i < end && (quote == '"' || quote == '\''); i++) {
      if (text.at(i) == quote) {
        return i;
      }
    }
    while (end > value + 1 && "\"')]}>,;".indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** The end of a Thai word with digits at its end, as people choose for a password; else 0. */
  private int thaiEnd(int value) {
    int end = value;
    while (end - value < LOOKED_AT && text.thai(end)) {
      end++;
    }
    int digits = end;
    while (text.digit(digits)) {
      digits++;
    }
    boolean chosen = end > value + 1 && digits > end + 1 && !connectors.unitFollows(digits);
    return chosen && !text.goesOn(digits, 1, "-/._,@#") ? digits : 0;
  }

  /** Nine digits or more that are no telephone number. */
  private static boolean manyDigits(String token) {
    return token.matches("(?!0\\d{8,9}$)\\d{9,}");
  }

  /** The end of 4 to 8 digits, perhaps in groups, that begin here; 0 if there are none. */
  private int digitsEnd(int start) {
    int count = 0;
    int end = start;
    while (count <= 8 && (text.digit(end) || separated(end, start))) {
      count += text.digit(end) ? 1 : 0;
      end++;
    }
    return count >= 4 && count <= 8 && !text.goesOn(end, 1, "-/._,@#") ? end : 0;
  }

  private boolean separated(int i, int start) {
    return i > start
        && (text.at(i) == ' ' || text.at(i) == '-')
        && text.digit(i - 1)
        && text.digit(i + 1);
  }

  private static boolean year(String token) {
    return token.matches("(19|20|24|25|26)\\d\\d");
  }

  private void markDigitsBefore(int word) {
    int end = connectors.skipBack(word);
    int start = end;
    int count = 0;
    while (count <= 8 && (text.digit(start - 1) || separated(start - 1, 0) && start < end)) {
      start--;
      count += text.digit(start) ? 1 : 0;
    }
    if (count >= 4 && count <= 8 && !text.goesOn(start - 1, -1, "-/._,@#")) {
      marks.mark(start, end, Kind.OTP);
    }
  }
}
