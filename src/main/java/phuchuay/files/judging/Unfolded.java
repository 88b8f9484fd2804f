package phuchuay.files.judging;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Counts what folded bytes unfold to, keeping none of it. */
final class Unfolded {

  private static final int PART = 64 * 1024;

  private Unfolded() {}

  /** No further than to {@code most}; what is torn counts up to where it is. */
  static long bytes(ByteBuffer folded, long most) {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(folded);
      byte[] part = new byte[PART];
      long bytes = 0;
      while (bytes < most && !inflater.finished()) {
        int length = inflater.inflate(part);
        if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
        bytes += length;
      }
      return bytes;
    } catch (DataFormatException torn) {
      return 0;
    }
  }
}
