package phuchuay.drill;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What a client says to PostgreSQL, request by request: just enough of the protocol to see where
 * one ends and whether it commits.
 */
final class Requests {

  /** All that is said until an answer is awaited. */
  record Request(byte[] bytes, boolean commit) {}

  private static final Set<Integer> BEFORE_START = Set.of(80877103, 80877104);
  private static final String MORE_FOLLOWS = "PBDEC";

  private final DataInputStream in;
  private final Set<String> commits = new HashSet<>();
  private boolean started;

  Requests(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /** Throws at the end. */
  Request next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream request = new DataOutputStream(bytes);
    if (!started) {
      started = !BEFORE_START.contains(ByteBuffer.wrap(copied(request)).getInt());
      return new Request(bytes.toByteArray(), false);
    }
    boolean commit = false;
    int type;
    do {
      type = in.readUnsignedByte();
      request.write(type);
      commit |= commits((char) type, copied(request));
    } while (MORE_FOLLOWS.indexOf(type) >= 0);
    return new Request(bytes.toByteArray(), commit);
  }

  private byte[] copied(DataOutputStream request) throws IOException {
    int length = in.readInt();
    byte[] message = in.readNBytes(length - Integer.BYTES);
    request.writeInt(length);
    request.write(message);
    return message;
  }

  /** A statement is named when it is parsed; afterwards only its name is told. */
  private boolean commits(char type, byte[] message) {
    String[] words = new String(message, StandardCharsets.ISO_8859_1).split("\0", 3);
    return switch (type) {
      case 'P' -> {
        commits.remove(words[0]);
        if (words[1].equalsIgnoreCase("commit")) {
          commits.add(words[0]);
        }
        yield false;
      }
      case 'B' -> commits.contains(words[1]);
      case 'Q' -> words[0].equalsIgnoreCase("commit");
      default -> false;
    };
  }
}
