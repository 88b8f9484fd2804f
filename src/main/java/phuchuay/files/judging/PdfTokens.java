package phuchuay.files.judging;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads the words of a PDF one by one, as its readers do: comments, strings and escapes told apart.
 */
final class PdfTokens {

  enum Kind {
    NAME,
    WHOLE,
    STRING,
    WORD,
    DICTIONARY,
    DICTIONARY_END,
    LIST,
    LIST_END,
    NOTHING
  }

  private static final int LONGEST = 127;
  private static final boolean[] SPACE = of("\0\t\n\f\r ");
  private static final boolean[] DELIMITER = of("()<>[]{}/%");

  private final ByteBuffer bytes;
  private final Patience patience;
  private int at;
  private String text = "";

  PdfTokens(ByteBuffer bytes, Patience patience) {
    this.bytes = bytes;
    this.patience = patience;
  }

  void go(int place) {
    at = place;
  }

  /** Where the word that was read last ends. */
  int at() {
    return at;
  }

  /** A name without its slash and escapes, a number or a word; no string. */
  String text() {
    return text;
  }

  Kind next() {
    skip();
    if (at >= bytes.limit()) {
      return Kind.NOTHING;
    }
    int first = take();
    return switch (first) {
      case '/' -> name();
      case '(' -> string();
      case '<' -> peek() == '<' ? one(Kind.DICTIONARY) : hexadecimal();
      case '>' -> peek() == '>' ? one(Kind.DICTIONARY_END) : Kind.WORD;
      case '[' -> Kind.LIST;
      case ']' -> Kind.LIST_END;
      case ')', '{', '}' -> word(first, Kind.WORD);
      default -> word(first);
    };
  }

  private void skip() {
    while (at < bytes.limit()) {
      int next = peek();
      if (next == '%') {
        comment();
      } else if (SPACE[next]) {
        take();
      } else {
        return;
      }
    }
  }

  private void comment() {
    while (at < bytes.limit() && peek() != '\n' && peek() != '\r') {
      take();
    }
  }

  private Kind name() {
    StringBuilder name = new StringBuilder();
    while (at < bytes.limit() && regular(peek())) {
      int letter = take();
      int escaped = letter == '#' ? escaped() : -1;
      append(name, escaped < 0 ? letter : escaped);
    }
    text = name.toString();
    return Kind.NAME;
  }

  private int escaped() {
    if (at + 1 >= bytes.limit()) {
      return -1;
    }
    int high = Character.digit(bytes.get(at), 16);
    int low = Character.digit(bytes.get(at + 1), 16);
    if (high < 0 || low < 0) {
      return -1;
    }
    at += 2;
    return high << 4 | low;
  }

  private Kind string() {
    int open = 1;
    while (at < bytes.limit() && open > 0) {
      switch (take()) {
        case '(' -> open++;
        case ')' -> open--;
        case '\\' -> {
          if (at < bytes.limit()) {
            take();
          }
        }
        default -> {}
      }
    }
    return Kind.STRING;
  }

  private Kind hexadecimal() {
    while (at < bytes.limit() && take() != '>') {
      // what is written in digits stays unread
    }
    return Kind.STRING;
  }

  private Kind one(Kind kind) {
    take();
    return kind;
  }

  private Kind word(int first) {
    StringBuilder word = new StringBuilder().append((char) first);
    while (at < bytes.limit() && regular(peek())) {
      append(word, take());
    }
    text = word.toString();
    boolean whole =
        text.length() < 10 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    return whole ? Kind.WHOLE : Kind.WORD;
  }

  private Kind word(int letter, Kind kind) {
    text = String.valueOf((char) letter);
    return kind;
  }

  private static void append(StringBuilder text, int letter) {
    if (text.length() < LONGEST) {
      text.append((char) letter);
    }
  }

  private int peek() {
    return bytes.get(at) & 0xff;
  }

  private int take() {
    patience.spend(1);
    return bytes.get(at++) & 0xff;
  }

  private static boolean regular(int letter) {
    return !SPACE[letter] && !DELIMITER[letter];
  }

  private static boolean[] of(String letters) {
    boolean[] set = new boolean[256];
    Arrays.fill(set, false);
    letters.chars().forEach(letter -> set[letter] = true);
    return set;
  }
}
