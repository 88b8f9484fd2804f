package phuchuay.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** A free port of this machine, kept from others until the server that it is for takes it. */
final class KeptPort {

  private @Nullable ServerSocket keeper;

  synchronized int number() {
    try {
      if (keeper == null) {
        keeper = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      }
      return keeper.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives it up and says its number. */
  synchronized int release() {
    try {
      int number = number();
      if (keeper != null) {
        keeper.close();
      }
      return number;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
