package phuchuay.files.judging;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import phuchuay.files.judging.PdfValue.Dictionary;
import phuchuay.files.judging.PdfValue.Listed;
import phuchuay.files.judging.PdfValue.Name;

/** The bytes of a stream in a PDF, unfolded as far as its dictionary says. */
final class PdfStream {

  private static final Set<String> FOLDED = Set.of("FlateDecode", "Fl");
  private static final int PART = 64 * 1024;
  private static final long MOST_OF_ONE = 300L << 20;

  private final Dictionary dictionary;
  private final ByteBuffer bytes;
  private final Patience unfolding;

  /**
   * @param bytes from the word "stream" to the end of the file: what is folded knows where it ends
   */
  PdfStream(Dictionary dictionary, ByteBuffer bytes, Patience unfolding) {
    this.dictionary = dictionary;
    this.bytes = bytes;
    this.unfolding = unfolding;
  }

  /** Whether other objects may be in it. */
  boolean ofObjects() {
    return dictionary.name("Type").equals("ObjStm")
        || dictionary.has("First") && dictionary.has("N");
  }

  /** What it unfolds to; empty where it is folded in a way that nobody needs. */
  Optional<byte[]> whole(int most) {
    Optional<List<String>> filters = filters();
    if (filters.isEmpty() || !FOLDED.containsAll(filters.get())) {
      return Optional.empty();
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (InputStream in = unfolded(filters.get().size())) {
      byte[] part = new byte[PART];
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        whole.write(part, 0, length);
        if (whole.size() > most) {
          return Optional.empty();
        }
      }
    } catch (EOFException cutOff) {
      return Optional.of(whole.toByteArray());
    } catch (IOException torn) {
      return Optional.empty();
    }
    return Optional.of(whole.toByteArray());
  }

  /** Unfolds it and keeps nothing, to see how far it goes. */
  void measure() {
    int folds = filters().map(PdfStream::folds).orElse(1);
    if (folds == 0) {
      return;
    }
    try (InputStream in = unfolded(folds)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException torn) {
      return;
    }
  }

  /** How many times it is folded before it is anything else. */
  private static int folds(List<String> filters) {
    int folds = 0;
    while (folds < filters.size() && FOLDED.contains(filters.get(folds))) {
      folds++;
    }
    return folds;
  }

  /** Empty where another object says it. */
  private Optional<List<String>> filters() {
    return switch (dictionary.values().get("Filter")) {
      case null -> Optional.of(List.of());
      case Name(String one) -> Optional.of(List.of(one));
      case Listed(List<PdfValue> many) when many.stream().allMatch(Name.class::isInstance) ->
          Optional.of(many.stream().map(each -> ((Name) each).text()).toList());
      default -> Optional.empty();
    };
  }

  private InputStream unfolded(int times) {
    InputStream in = new BufferStream(data());
    for (int i = 0; i < times; i++) {
      in = new Metered(new InflaterInputStream(in), unfolding);
    }
    return in;
  }

  private ByteBuffer data() {
    int at = 0;
    if (at < bytes.limit() && bytes.get(at) == '\r') {
      at++;
    }
    if (at < bytes.limit() && bytes.get(at) == '\n') {
      at++;
    }
    return bytes.slice(at, bytes.limit() - at);
  }

  /** Counts what comes by. */
  private static final class Metered extends FilterInputStream {

    private final Patience unfolding;
    private long alone;

    Metered(InputStream in, Patience unfolding) {
      super(in);
      this.unfolding = unfolding;
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] part, int from, int most) throws IOException {
      int length = super.read(part, from, most);
      return counted(length, length);
    }

    private int counted(int read, int length) {
      if (read >= 0) {
        alone += length;
        unfolding.spend(alone > MOST_OF_ONE ? unfolding.left() + 1 : length);
      }
      return read;
    }
  }
}
