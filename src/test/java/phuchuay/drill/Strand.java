package phuchuay.drill;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One connection to PostgreSQL through the cable. It knows just enough of the protocol to see where
 * a request ends and whether it commits.
 */
final class Strand {

  private static final Set<Integer> BEFORE_START = Set.of(80877103, 80877104);
  private static final String KEEPS_COMING = "PBDEC";
  private static final long TIME_TO_ARRIVE = 60;

  private final Socket near;
  private final Cable cable;
  private final Set<String> commits = new HashSet<>();
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
      requests(new DataInputStream(near.getInputStream()), far.getOutputStream());
    } catch (IOException over) {
      // one of the two has left
    } finally {
      over();
    }
  }

  private void requests(DataInputStream in, OutputStream out) throws IOException {
    int code;
    do {
      byte[] start = in.readNBytes(in.readInt() - 4);
      DataOutputStream first = new DataOutputStream(out);
      first.writeInt(start.length + 4);
      first.write(start);
      code = ByteBuffer.wrap(start).getInt();
    } while (BEFORE_START.contains(code));
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    boolean commit = false;
    for (int type = in.read(); type >= 0; type = in.read()) {
      byte[] message = in.readNBytes(in.readInt() - 4);
      DataOutputStream copy = new DataOutputStream(request);
      copy.write(type);
      copy.writeInt(message.length + 4);
      copy.write(message);
      commit |= commits((char) type, message);
      if (KEEPS_COMING.indexOf(type) < 0) {
        if (!pass(request.toByteArray(), commit, out)) {
          return;
        }
        request.reset();
        commit = false;
      }
    }
  }

  /** Passes a whole request on, or ends here, before or after the database has heard it. */
  private boolean pass(byte[] request, boolean commit, OutputStream out) throws IOException {
    if (commit && sinksAtCommit && !sunk) {
      cable.count("commit sunk");
      sunk = true;
    }
    if (sunk) {
      return true;
    }
    if (!cable.frays(commit)) {
      out.write(request);
      return true;
    }
    deaf = true;
    boolean arrives = ThreadLocalRandom.current().nextBoolean();
    if (arrives) {
      out.write(request);
      UnreliableLine.pause(TIME_TO_ARRIVE);
    }
    cable.count((commit ? "commit" : "statement") + (arrives ? " unanswered" : " unheard"));
    tear();
    return false;
  }

  /** A statement is named when it is parsed; afterwards only its name is told. */
  private boolean commits(char type, byte[] message) {
    String[] words = new String(message, StandardCharsets.ISO_8859_1).split("\0", 3);
    switch (type) {
      case 'P' -> {
        boolean commit = words[1].equalsIgnoreCase("commit");
        if (commit) {
          commits.add(words[0]);
        } else {
          commits.remove(words[0]);
        }
        return false;
      }
      case 'B' -> {
        return commits.contains(words[1]);
      }
      case 'Q' -> {
        return words[0].equalsIgnoreCase("commit");
      }
      default -> {
        return false;
      }
    }
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
