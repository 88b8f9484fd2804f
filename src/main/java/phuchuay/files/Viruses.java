package phuchuay.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import phuchuay.platform.Failures;

/** Asks ClamAV whether a file holds a virus, where there is a ClamAV to ask. */
@Component
class Viruses {

  /** What came of asking. */
  enum Answer {
    NONE,
    FOUND,
    UNKNOWN
  }

  private static final Logger log = LoggerFactory.getLogger(Viruses.class);
  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 30_000;
  private static final int PART = 64 * 1024;

  private final String clamd;

  Viruses(FilesSettings settings) {
    clamd = settings.clamd();
  }

  /** None is found where nobody is asked. */
  Answer look(Path file) {
    if (clamd.isEmpty()) {
      return Answer.NONE;
    }
    try (Socket socket = new Socket();
        InputStream content = Files.newInputStream(file)) {
      socket.connect(address(), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      send(content, new DataOutputStream(socket.getOutputStream()));
      return answer(new String(socket.getInputStream().readNBytes(PART), US_ASCII));
    } catch (IOException away) {
      log.warn("ClamAV does not answer, files are held: {}", Failures.whereabouts(away));
      return Answer.UNKNOWN;
    }
  }

  private InetSocketAddress address() {
    int colon = clamd.lastIndexOf(':');
    return new InetSocketAddress(
        clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)));
  }

  /** Parts with their length before them; one without length is the end. */
  private static void send(InputStream content, DataOutputStream out) throws IOException {
    out.write("zINSTREAM\0".getBytes(US_ASCII));
    byte[] part = new byte[PART];
    for (int length = content.read(part); length >= 0; length = content.read(part)) {
      out.writeInt(length);
      out.write(part, 0, length);
    }
    out.writeInt(0);
    out.flush();
  }

  private static Answer answer(String said) {
    String line = said.replace("\0", "").strip();
    if (line.endsWith("FOUND")) {
      log.warn("a virus in a file that was sent: {}", line.replaceAll("[^\\w .:-]", "?"));
      return Answer.FOUND;
    }
    return line.endsWith("OK") ? Answer.NONE : Answer.UNKNOWN;
  }
}
