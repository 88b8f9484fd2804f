package phuchuay.files.judging;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import phuchuay.files.judging.PdfTokens.Kind;

/** The numbers by which the objects of a PDF call each other. */
final class PdfNumbers {

  /** An object and where it begins. */
  record Placed(int number, int place) {}

  static final int UNKNOWN = -1;

  private PdfNumbers() {}

  /** The first of the two numbers before the word "obj". */
  static int before(ByteBuffer bytes, int at) {
    int end = spaceBefore(bytes, at);
    int generation = digitsBefore(bytes, end);
    int numberEnd = spaceBefore(bytes, generation);
    int number = digitsBefore(bytes, numberEnd);
    return generation == end || number == numberEnd || numberEnd - number > 9
        ? UNKNOWN
        : read(bytes, number, numberEnd);
  }

  /** What the head of a stream of objects says of them. */
  static List<Placed> placed(ByteBuffer objects, int first, Patience patience) {
    PdfTokens tokens = new PdfTokens(objects, patience);
    List<Placed> placed = new ArrayList<>();
    while (tokens.next() == Kind.WHOLE && tokens.at() <= first) {
      int number = Integer.parseInt(tokens.text());
      if (tokens.next() != Kind.WHOLE) {
        break;
      }
      long place = (long) first + Integer.parseInt(tokens.text());
      if (place < objects.limit()) {
        placed.add(new Placed(number, (int) place));
      }
    }
    return placed;
  }

  private static int spaceBefore(ByteBuffer bytes, int at) {
    int place = at;
    while (place > 0 && bytes.get(place - 1) >= 0 && bytes.get(place - 1) <= ' ') {
      place--;
    }
    return place;
  }

  private static int digitsBefore(ByteBuffer bytes, int at) {
    int place = at;
    while (place > 0 && bytes.get(place - 1) >= '0' && bytes.get(place - 1) <= '9') {
      place--;
    }
    return place;
  }

  private static int read(ByteBuffer bytes, int from, int until) {
    int number = 0;
    for (int at = from; at < until; at++) {
      number = number * 10 + bytes.get(at) - '0';
    }
    return number;
  }
}
