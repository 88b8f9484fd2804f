package phuchuay.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** What is made of LINE's answers when they are not answers. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class LineAnswersTest {

  @Test
  void an_answer_that_begins_and_never_ends_is_unclear() throws Exception {
    assertThat(outcomeOf("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"))
        .isInstanceOf(Outcome.Unclear.class);
  }

  @Test
  void an_answer_that_never_begins_is_unclear() throws Exception {
    assertThat(outcomeOf("")).isInstanceOf(Outcome.Unclear.class);
  }

  @Test
  void a_port_where_nobody_listens_was_certainly_never_reached() throws Exception {
    ServerSocket nobody = listening();
    nobody.close();
    assertThat(api(nobody.getLocalPort()).send("/push", "{}", null))
        .isInstanceOf(Outcome.NotSent.class);
  }

  private static Outcome outcomeOf(String beginning) throws IOException {
    try (ServerSocket server = listening()) {
      Thread.startVirtualThread(() -> says(server, beginning));
      return api(server.getLocalPort()).send("/push", "{}", null);
    }
  }

  /** Says this and keeps the line open. */
  private static void says(ServerSocket server, String beginning) {
    try (var connection = server.accept()) {
      connection.getOutputStream().write(beginning.getBytes());
      connection.getOutputStream().flush();
      connection.getInputStream().readAllBytes();
    } catch (IOException over) {
      return;
    }
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static LineApi api(int port) {
    String url = "http://127.0.0.1:" + port;
    LineSettings settings =
        new LineSettings("token", "secret", url, url, url, 100, Duration.ofMillis(300));
    return new LineApi(settings, new StandardEnvironment(), new JsonMapper());
  }
}
