import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * LINE for benches: takes every message after a delay, remembers which reply tokens and keys it
 * saw, and when.
 */
final class FastLine implements AutoCloseable {

  private static final String INFO = "{\"userId\":\"" + Webhooks.BOT + "\"}";

  private final ServerSocket server;
  private final long delayMillis;
  final AtomicLong accepted = new AtomicLong();
  final AtomicLong doubled = new AtomicLong();
  final ConcurrentHashMap<String, Long> seen = new ConcurrentHashMap<>();

  FastLine(long delayMillis) throws IOException {
    this.delayMillis = delayMillis;
    this.server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // the bench is over
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
      while (true) {
        Http.Message request = Http.read(in);
        if (request == null) {
          return;
        }
        String answer = answer(request);
        socket.getOutputStream().write(Http.response(200, answer));
      }
    } catch (IOException | InterruptedException gone) {
      // the other side hung up
    }
  }

  private String answer(Http.Message request) throws InterruptedException {
    if (request.start().contains("/message/reply") || request.start().contains("/message/push")) {
      String body = new String(request.body(), StandardCharsets.UTF_8);
      long arrived = System.nanoTime();
      Thread.sleep(delayMillis);
      String key =
          body.startsWith("{\"replyToken\":\"")
              ? body.substring(15, body.indexOf('"', 15))
              : request.retryKey();
      if (seen.putIfAbsent(key, arrived) == null) {
        accepted.incrementAndGet();
      } else {
        doubled.incrementAndGet();
      }
      return "{\"sentMessages\":[]}";
    }
    return request.start().contains("/bot/info") ? INFO : "{}";
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
