package phuchuay.files.judging;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes of a buffer, to be read one after the other. */
final class BufferStream extends InputStream {

  private final ByteBuffer bytes;

  BufferStream(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return bytes.hasRemaining() ? bytes.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] part, int from, int most) {
    if (!bytes.hasRemaining()) {
      return -1;
    }
    int length = Math.min(most, bytes.remaining());
    bytes.get(part, from, length);
    return length;
  }
}
