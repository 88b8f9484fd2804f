package phuchuay.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import phuchuay.drill.Requests.Request;

/** One connection to PostgreSQL through the cable. */
final class Strand {

  private static final long TIME_TO_ARRIVE = 60;

  private final Socket near;
  private final Cable cable;
  private volatile Socket far;
  private volatile boolean sunk;
  private volatile boolean deaf;
  private volatile boolean sinksAtCommit;

  Strand(Socket near, Cable cable) {
    this.near = near;
    this.cable = cable;
    this.sunk = cable.sinks();
  }

  void start() {
    Thread.startVirtualThread(this::run);
  }

  /** From now on nothing passes, for ever; the database does not learn that it is alone. */
  void sink() {
    if (!near.isClosed()) {
      cable.count("sunk");
    }
    sunk = true;
  }

  /** From now on it may sink in a transaction that has written and not yet committed. */
  void sinkAtCommit() {
    sinksAtCommit = true;
  }

  /** Ends it with a reset; false when it had ended. */
  boolean tear() {
    if (near.isClosed()) {
      return false;
    }
    try {
      near.setSoLinger(true, 0);
    } catch (IOException gone) {
      // it ends anyway
    }
    end();
    return true;
  }

  void end() {
    close(near);
    close(far);
  }

  private void run() {
    try {
      if (sunk) {
        near.getInputStream().transferTo(OutputStream.nullOutputStream());
        return;
      }
      near.setTcpNoDelay(true);
      far = new Socket(InetAddress.getLoopbackAddress(), cable.database());
      far.setTcpNoDelay(true);
      Thread.startVirtualThread(this::answers);
      requests();
    } catch (IOException over) {
      // one of the two has left
    } finally {
      over();
    }
  }

  private void requests() throws IOException {
    Requests requests = new Requests(near.getInputStream());
    OutputStream out = far.getOutputStream();
    boolean whole = true;
    while (whole) {
      whole = pass(requests.next(), out);
    }
  }

  /** Passes a whole request on, or ends here, before or after the database has heard it. */
  private boolean pass(Request request, OutputStream out) throws IOException {
    if (request.commit() && sinksAtCommit && !sunk) {
      cable.count("commit sunk");
      sunk = true;
    }
    if (sunk) {
      return true;
    }
    if (!cable.frays(request.commit())) {
      out.write(request.bytes());
      return true;
    }
    deaf = true;
    boolean arrives = ThreadLocalRandom.current().nextBoolean();
    if (arrives) {
      out.write(request.bytes());
      UnreliableLine.pause(TIME_TO_ARRIVE);
    }
    cable.count(
        (request.commit() ? "commit" : "statement") + (arrives ? " unanswered" : " unheard"));
    tear();
    return false;
  }

  private void answers() {
    byte[] buffer = new byte[1 << 14];
    try {
      InputStream in = far.getInputStream();
      OutputStream out = near.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!sunk && !deaf) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException over) {
      // one of the two has left
    } finally {
      over();
    }
  }

  /** When one leaves, the other hears of it; but not through a black hole. */
  private void over() {
    if (!sunk) {
      end();
    }
  }

  private static void close(Socket socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException gone) {
      // closed is closed
    }
  }
}
