package phuchuay.drill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import phuchuay.cast.FakeLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * LINE, which on a bad day fails before and after it has taken a message; it remembers what it
 * took.
 */
final class UnreliableLine implements AutoCloseable {

  /** What LINE took: a reply by its token or a push by its key. */
  record Taken(long number, String tokenOrKey, String body) {}

  enum Fault {
    NONE,
    ERROR_BEFORE,
    ERROR_AFTER,
    DROPPED_BEFORE,
    DROPPED_AFTER,
    TOO_FAST
  }

  private static final long TOKEN_LIFE = TimeUnit.SECONDS.toNanos(60);

  final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
  final Map<Fault, AtomicLong> faults = new ConcurrentHashMap<>();

  /** What people sent beside words, by the id of its message. */
  final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  private final Map<String, Long> tokens = new ConcurrentHashMap<>();
  private final Map<String, Taken> used = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final JsonMapper json = new JsonMapper();
  private final HttpServer server;

  private final boolean badDay;

  UnreliableLine(boolean badDay) throws IOException {
    this.badDay = badDay;
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, 200, "{}"));
    server.createContext(
        "/v2/bot/info", exchange -> answer(exchange, 200, "{\"userId\":\"" + FakeLine.BOT + "\"}"));
    server.createContext("/v2/bot/message/", this::content);
    server.createContext(FakeLine.REPLY, this::reply);
    server.createContext(FakeLine.PUSH, this::push);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A token lives a minute from its latest delivery; on a bad day one in twenty never does. */
  void issued(Told event) {
    if (!badDay || event.token().hashCode() % 20 != 0) {
      tokens.put(event.token(), System.nanoTime());
    }
  }

  boolean took(String tokenOrKey) {
    return used.containsKey(tokenOrKey);
  }

  private void content(HttpExchange exchange) throws IOException {
    byte[] content = contents.get(exchange.getRequestURI().getPath().split("/")[4]);
    if (content == null) {
      answer(exchange, 404, "{\"message\":\"Not found\"}");
    } else {
      answer(exchange, 200, "image/jpeg", content);
    }
  }

  private void reply(HttpExchange exchange) throws IOException {
    JsonNode request = json.readTree(exchange.getRequestBody().readAllBytes());
    String token = request.path("replyToken").asString();
    if (exchange.getRequestHeaders().containsKey("X-Line-Retry-Key")) {
      answer(exchange, 400, "{\"message\":\"The retry key is not accepted\"}");
      return;
    }
    take(exchange, token, request, alive(token));
  }

  private boolean alive(String token) {
    Long issued = tokens.get(token);
    return issued != null && System.nanoTime() - issued < TOKEN_LIFE;
  }

  private void push(HttpExchange exchange) throws IOException {
    JsonNode request = json.readTree(exchange.getRequestBody().readAllBytes());
    String key = exchange.getRequestHeaders().getFirst("X-Line-Retry-Key");
    take(exchange, key, request, key != null);
  }

  private void take(HttpExchange exchange, String name, JsonNode request, boolean valid)
      throws IOException {
    Fault fault = badDay ? fault() : Fault.NONE;
    faults.computeIfAbsent(fault, _ -> new AtomicLong()).incrementAndGet();
    pause(ThreadLocalRandom.current().nextInt(5, 120));
    switch (fault) {
      case ERROR_BEFORE -> answer(exchange, 500, "{\"message\":\"Internal\"}");
      case TOO_FAST ->
          answer(exchange, 429, "{\"message\":\"The API rate limit has been exceeded\"}");
      case DROPPED_BEFORE -> exchange.close();
      default -> {
        boolean first = valid && remember(name, request);
        pause(ThreadLocalRandom.current().nextInt(5, 120));
        afterwards(exchange, fault, first);
      }
    }
  }

  private boolean remember(String name, JsonNode request) {
    Taken one = new Taken(numbers.incrementAndGet(), name, request.path("messages").toString());
    boolean first = used.putIfAbsent(name, one) == null;
    if (first) {
      taken.add(one);
    }
    return first;
  }

  private void afterwards(HttpExchange exchange, Fault fault, boolean first) throws IOException {
    boolean push = exchange.getRequestURI().getPath().equals(FakeLine.PUSH);
    switch (fault) {
      case ERROR_AFTER -> answer(exchange, 500, "{\"message\":\"Internal\"}");
      case DROPPED_AFTER -> exchange.close();
      default -> {
        if (first) {
          answer(exchange, 200, "{\"sentMessages\":[]}");
        } else if (push) {
          answer(exchange, 409, "{\"message\":\"The retry key is already accepted\"}");
        } else {
          answer(exchange, 400, "{\"message\":\"Invalid reply token\"}");
        }
      }
    }
  }

  private static Fault fault() {
    int hundred = ThreadLocalRandom.current().nextInt(1000);
    return hundred < 50
        ? Fault.ERROR_BEFORE
        : hundred < 100
            ? Fault.ERROR_AFTER
            : hundred < 115
                ? Fault.DROPPED_BEFORE
                : hundred < 130 ? Fault.DROPPED_AFTER : hundred < 150 ? Fault.TOO_FAST : Fault.NONE;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    answer(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.getResponseHeaders().add("x-line-request-id", Long.toString(System.nanoTime(), 36));
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Ends early for whoever is told to end. */
  static void pause(long millis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = until - System.nanoTime();
        left > 0 && !Thread.currentThread().isInterrupted();
        left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
