package phuchuay.chat.line;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Bytes that LINE sends, broken off when they stall or take too long altogether. */
final class Download extends FilterInputStream {

  private static final Duration LOOK = Duration.ofMillis(250);

  private final long stall;
  private final long end;
  private volatile long lastCame = System.nanoTime();
  private volatile boolean closed;
  private volatile boolean brokenOff;

  Download(InputStream body, Duration stall, Duration altogether) {
    super(body);
    this.stall = stall.toNanos();
    this.end = lastCame + altogether.toNanos();
    Thread.ofVirtual().name("download-watch").start(this::watch);
  }

  private void watch() {
    while (!closed) {
      LockSupport.parkNanos(LOOK.toNanos());
      long now = System.nanoTime();
      if (now - lastCame > stall || now - end > 0) {
        brokenOff = true;
        close();
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] part, int from, int length) throws IOException {
    lastCame = System.nanoTime();
    int read = super.read(part, from, length);
    if (brokenOff) {
      throw new IOException("broken off");
    }
    lastCame = System.nanoTime();
    return read;
  }

  @Override
  public void close() {
    closed = true;
    try {
      super.close();
    } catch (IOException gone) {
      // there is nothing left to close
    }
  }
}
