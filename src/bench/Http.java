import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Just enough HTTP/1.1 for two sides that know each other. */
final class Http {

  record Message(String start, byte[] body, String retryKey) {

    int status() {
      return Integer.parseInt(start.substring(9, 12));
    }
  }

  private Http() {}

  static Message read(InputStream in) throws IOException {
    String start = line(in);
    if (start == null) {
      return null;
    }
    int length = 0;
    boolean chunked = false;
    String retryKey = "";
    for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
        chunked = true;
      } else if (header.regionMatches(true, 0, "x-line-retry-key:", 0, 17)) {
        retryKey = header.substring(17).strip();
      }
    }
    if (chunked) {
      for (int size = Integer.parseInt(line(in), 16);
          size > 0;
          size = Integer.parseInt(line(in), 16)) {
        in.readNBytes(size);
        line(in);
      }
      line(in);
    }
    return new Message(start, in.readNBytes(length), retryKey);
  }

  static byte[] response(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + status
            + " OK\r\nContent-Type: application/json\r\nx-line-request-id: r\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
