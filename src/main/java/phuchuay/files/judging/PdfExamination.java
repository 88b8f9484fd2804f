package phuchuay.files.judging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Optional;
import phuchuay.files.Harm;

/**
 * Looks for what a PDF would do by itself. Its own table of contents is not believed: whatever any
 * reader might take for an object is read, wherever it lies and however it is written.
 */
final class PdfExamination {

  private static final byte[] OBJECT = "obj".getBytes(ISO_8859_1);
  private static final byte[] TRAILER = "trailer".getBytes(ISO_8859_1);
  private static final byte[] END = "%%EOF".getBytes(ISO_8859_1);
  private static final long MOST_UNFOLDED = 1L << 30;
  private static final int MOST_OBJECTS = 32 << 20;

  private final ByteBuffer bytes;
  private final PdfSuspicions suspicions = new PdfSuspicions();
  private final Patience unfolding = new Patience(MOST_UNFOLDED);
  private final Patience reading;

  private PdfExamination(ByteBuffer bytes) {
    this.bytes = bytes;
    this.reading = new Patience(8L * bytes.limit() + (1 << 20));
  }

  static Findings of(ByteBuffer bytes) {
    Optional<Harm> end = end(bytes);
    return end.isPresent() ? Findings.of(end) : new PdfExamination(bytes).findings();
  }

  /** After its last line nothing may follow. */
  private static Optional<Harm> end(ByteBuffer bytes) {
    int at = bytes.limit();
    while (at > 0 && bytes.get(at - 1) >= 0 && bytes.get(at - 1) <= ' ') {
      at--;
    }
    if (at >= END.length && is(bytes, at - END.length, END)) {
      return Optional.empty();
    }
    for (int place = at - END.length; place >= 0; place--) {
      if (is(bytes, place, END)) {
        return Optional.of(Harm.TWO_IN_ONE);
      }
    }
    return Optional.of(Harm.BROKEN);
  }

  private Findings findings() {
    try {
      for (int at = 0; at + OBJECT.length <= bytes.limit(); at++) {
        if (is(bytes, at, OBJECT) && (at == 0 || bytes.get(at - 1) != 'd')) {
          object(at);
        } else if (is(bytes, at, TRAILER)) {
          reader(bytes).readAll(at + TRAILER.length);
        }
      }
    } catch (Patience.Lost tooMuch) {
      return Findings.of(unfolding.left() < 0 ? Harm.BOMB : suspicions.harm().orElse(Harm.BROKEN));
    }
    return new Findings(suspicions.harm().orElse(null), suspicions.pages());
  }

  private void object(int at) {
    PdfObject object = reader(bytes);
    Optional<Integer> stream = object.readAll(at + OBJECT.length);
    suspicions.object(PdfNumbers.before(bytes, at), object.value());
    if (stream.isPresent() && object.value() instanceof PdfValue.Dictionary dictionary) {
      int from = stream.get();
      ByteBuffer rest = bytes.slice(from, bytes.limit() - from);
      stream(new PdfStream(dictionary, rest, unfolding), dictionary);
    }
  }

  private void stream(PdfStream stream, PdfValue.Dictionary dictionary) {
    if (!stream.ofObjects()) {
      stream.measure();
      return;
    }
    byte[] whole = stream.whole(MOST_OBJECTS).orElseThrow(Patience.Lost::new);
    if (!(dictionary.values().get("First") instanceof PdfValue.Whole(int first))) {
      throw new Patience.Lost();
    }
    ByteBuffer objects = ByteBuffer.wrap(whole);
    PdfObject reader = reader(objects);
    for (PdfNumbers.Placed placed : PdfNumbers.placed(objects, first, reading)) {
      suspicions.object(placed.number(), reader.read(placed.place()));
    }
    reader.readAll(Math.min(first, whole.length));
  }

  private PdfObject reader(ByteBuffer from) {
    return new PdfObject(new PdfTokens(from, reading), suspicions::name, suspicions::dictionary);
  }

  private static boolean is(ByteBuffer bytes, int at, byte[] word) {
    if (at + word.length > bytes.limit()) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (bytes.get(at + i) != word[i]) {
        return false;
      }
    }
    return true;
  }
}
