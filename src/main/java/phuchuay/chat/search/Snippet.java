package phuchuay.chat.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import phuchuay.chat.MessageSearch.Piece;
import phuchuay.thai.Letters;

/** The part of a message around the words that were looked for. */
final class Snippet {

  private static final int BEFORE = 50;
  private static final int LONGEST = 220;
  private static final int MOST_TIMES = 40;
  private static final Piece MORE = new Piece("…", false);

  private final String text;
  private final BitSet found = new BitSet();

  private Snippet(String text) {
    this.text = text;
  }

  /** Piece by piece; none if a word is not there any more. */
  static List<Piece> of(String text, List<String> words) {
    Snippet snippet = new Snippet(text);
    Letters letters = Letters.of(text);
    String plain = letters.toString();
    for (String word : words) {
      if (!snippet.mark(letters, plain, word)) {
        return List.of();
      }
    }
    return snippet.pieces();
  }

  private boolean mark(Letters letters, String plain, String word) {
    int at = plain.indexOf(word);
    boolean there = at >= 0;
    for (int times = 0; at >= 0 && times < MOST_TIMES; times++) {
      found.set(letters.start(at), letters.end(at + word.length() - 1));
      at = plain.indexOf(word, at + word.length());
    }
    return there;
  }

  private List<Piece> pieces() {
    int first = Math.max(0, found.nextSetBit(0));
    int start = first <= BEFORE ? 0 : whole(first - BEFORE);
    int end = start + LONGEST >= text.length() ? text.length() : whole(start + LONGEST);
    List<Piece> pieces = new ArrayList<>();
    if (start > 0) {
      pieces.add(MORE);
    }
    for (int at = start; at < end; ) {
      boolean hit = found.get(at);
      int change = hit ? found.nextClearBit(at) : found.nextSetBit(at);
      int next = change < 0 ? end : Math.min(end, change);
      pieces.add(new Piece(text.substring(at, next), hit));
      at = next;
    }
    if (end < text.length()) {
      pieces.add(MORE);
    }
    return pieces;
  }

  /** No mark without its letter, no half of a sign. */
  private int whole(int at) {
    int place = at;
    while (place < text.length()
        && (Letters.upon(text.charAt(place)) || Character.isLowSurrogate(text.charAt(place)))) {
      place++;
    }
    return place;
  }
}
