package phuchuay.chat.line;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes that do not come do not hold us up for good. */
class DownloadTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  private ServerSocket server;
  private Socket client;

  @BeforeEach
  void a_server() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void closes() throws IOException {
    server.close();
    client.close();
  }

  @Test
  void what_stalls_is_broken_off() throws Exception {
    Download download = new Download(stalling(), Duration.ofMillis(300), LONG);
    assertThat(download.readNBytes(4)).hasSize(4);
    assertThatThrownBy(download::readAllBytes).isInstanceOf(IOException.class);
  }

  @Test
  void what_takes_too_long_altogether_is_broken_off() throws Exception {
    Download download = new Download(stalling(), LONG, Duration.ofMillis(300));
    assertThatThrownBy(download::readAllBytes).isInstanceOf(IOException.class);
  }

  /** Headers and four bytes of a hundred, and then nothing. */
  private InputStream stalling() throws Exception {
    Thread.ofVirtual().start(this::answer);
    URI address = URI.create("http://127.0.0.1:" + server.getLocalPort());
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body();
  }

  private void answer() {
    try {
      client = server.accept();
      client.getInputStream().read(new byte[1_000]);
      String part = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nfour";
      client.getOutputStream().write(part.getBytes(US_ASCII));
      client.getOutputStream().flush();
    } catch (IOException closed) {
      throw new IllegalStateException(closed);
    }
  }
}
