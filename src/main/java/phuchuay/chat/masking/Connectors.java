package phuchuay.chat.masking;

import java.util.List;

/** The small words and signs between an announcing word and what it announces. */
final class Connectors {

  private static final int LONGEST = 60;
  private static final String SIGNS = ":=->→\"'([ ";

  private final FoldedText text;

  Connectors(FoldedText text) {
    this.text = text;
  }

  /** The place after all connectors that begin here. */
  int skip(int start) {
    int at = start;
    while (at < text.length() && at - start < LONGEST) {
      int next = next(at);
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Whether one of the connectors says "this is it": a colon, an equals sign, คือ, is. */
  boolean told(int start, int end) {
    for (int at = start; at < end; at++) {
      if (tells(at) > at) {
        return true;
      }
    }
    return false;
  }

  /** The place after the first telling connector within reach; 0 if there is none. */
  int nextTold(int start, int reach) {
    for (int at = start; at < Math.min(text.length(), start + reach); at++) {
      if (wordEnd(at, MaskingWords.OTHER) > at) {
        return 0;
      }
      int end = tells(at);
      if (end > at) {
        return skip(end);
      }
    }
    return 0;
  }

  /** The place where connectors that end here begin. */
  int skipBack(int end) {
    int at = end;
    while (at > 0 && text.space(at - 1)) {
      at--;
    }
    for (String word : MaskingWords.STRONG) {
      int start = at - word.length();
      if (start >= 0 && text.lower().startsWith(word, start) && !text.letter(start - 1)) {
        return skipBack(start);
      }
    }
    return at;
  }

  boolean unitFollows(int end) {
    int at = text.space(end) ? end + 1 : end;
    return wordEnd(at, MaskingWords.UNITS) > at;
  }

  private int next(int at) {
    if (SIGNS.indexOf(text.at(at)) >= 0) {
      return at + 1;
    }
    int end = tells(at);
    return end > at ? end : wordEnd(at, MaskingWords.WEAK);
  }

  private int tells(int at) {
    return text.at(at) == ':' || text.at(at) == '=' ? at + 1 : wordEnd(at, MaskingWords.STRONG);
  }

  private int wordEnd(int at, List<String> words) {
    for (String word : words) {
      int end = at + word.length();
      if (text.lower().startsWith(word, at)
          && !(text.letter(at) && text.letter(at - 1))
          && !(text.letter(end - 1) && text.alphanumeric(end))) {
        return end;
      }
    }
    return at;
  }
}
