package phuchuay.chat.masking;

import java.util.List;
import phuchuay.chat.masking.Masking.Kind;

/** Secrets that show by their shape alone: keys, activation and recovery codes, passwords. */
final class SecretTokens {

  private static final int CODE_LENGTH = 8;
  private static final int RECOVERY_LENGTH = 11;
  private static final int NEAR_BEFORE = 25;
  private static final int NEAR_AFTER = 15;
  private static final String JOINING = "-_./@";
  private static final String WRAPPING = "\"'`()[]{}<>,.;:!?*";

  private final FoldedText text;
  private final SecretMarks marks;
  private final boolean[] links;

  SecretTokens(FoldedText text, SecretMarks marks, boolean[] links) {
    this.text = text;
    this.marks = marks;
    this.links = links;
  }

  void mark() {
    for (int start = 0; start < text.length(); start = Math.max(start + 1, text.tokenEnd(start))) {
      int end = text.tokenEnd(start);
      if (end > start && !links[end - 1]) {
        markToken(start, end);
      }
    }
  }

  private void markToken(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && WRAPPING.indexOf(text.at(from)) >= 0) {
      from++;
    }
    while (to > from && WRAPPING.indexOf(text.at(to - 1)) >= 0) {
      to--;
    }
    String token = text.part(from, to);
    if (marks.none(from, to) && TokenShape.key(token)) {
      marks.mark(from, to, Kind.KEY);
    } else {
      markCodes(from, to);
      if (marks.none(from, to) && TokenShape.password(token)) {
        marks.mark(from, to, Kind.PASSWORD);
      }
    }
  }

  private void markCodes(int from, int to) {
    for (int start = from; start < to; start++) {
      if (!text.alphanumeric(start)) {
        continue;
      }
      int end = start;
      while (end < to && text.alphanumeric(end)) {
        end++;
      }
      if (end - start == CODE_LENGTH && alone(start, end) && code(start, end)) {
        marks.mark(start, end, Kind.CODE);
      } else if (end - start == 3 && recovery(start)) {
        marks.mark(start, start + RECOVERY_LENGTH, Kind.CODE);
        end = start + RECOVERY_LENGTH;
      }
      start = end;
    }
  }

  private boolean code(int start, int end) {
    return TokenShape.code(text.part(start, end), near(MaskingWords.CODE, start, end));
  }

  private boolean recovery(int start) {
    int end = start + RECOVERY_LENGTH;
    return end <= text.length()
        && alone(start, end)
        && TokenShape.recovery(text.part(start, end), near(MaskingWords.CODE, start, end));
  }

  private boolean alone(int start, int end) {
    return !text.goesOn(start - 1, -1, JOINING) && !text.goesOn(end, 1, JOINING);
  }

  private boolean near(List<String> words, int start, int end) {
    String lower = text.lower();
    String before = lower.substring(Math.max(0, start - NEAR_BEFORE), start);
    String after = lower.substring(end, Math.min(lower.length(), end + NEAR_AFTER));
    return words.stream().anyMatch(word -> before.contains(word) || after.contains(word));
  }
}
