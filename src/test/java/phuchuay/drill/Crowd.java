package phuchuay.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import phuchuay.cast.Callback;
import phuchuay.cast.FakeLine;
import phuchuay.cast.Webhooks;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many people who go on talking, told by LINE to any instance, and told again until one takes it.
 */
final class Crowd implements AutoCloseable {

  private static final List<String> TALKS =
      List.of("me", "help", "officer", "officer&system=jcm", "officer&system=eia", "not-open");
  private static final List<String> SENTENCES = List.of("สวัสดี", "ทำอะไรได้บ้าง", "ฟฟฟ qqq zzz");
  private static final int MOST_DELIVERIES = 30;
  private static final Duration LINE_WAITS = Duration.ofSeconds(2);

  final Queue<Told> told = new ConcurrentLinkedQueue<>();
  final AtomicInteger twins = new AtomicInteger();
  final Answers answers = new Answers();
  private final List<String> people;
  private final List<Integer> ports;
  private final UnreliableLine line;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LINE_WAITS)
          .build();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Crowd(int size, List<Integer> ports, UnreliableLine line) {
    this.people = IntStream.range(0, size).mapToObj("U%032d"::formatted).toList();
    this.ports = ports;
    this.line = line;
  }

  /** Each in turn, so that nobody is answered more often than the bot is willing to. */
  void talks(int aSecond) {
    long pause = TimeUnit.SECONDS.toMicros(1) / aSecond;
    clock.scheduleAtFixedRate(this::somebodyTalks, pause, pause, TimeUnit.MICROSECONDS);
  }

  /** Somebody says something of their own, beside what all the others say. */
  Told says(ObjectNode event) {
    Told one = new Told(event.path("source").path("userId").asString(), event);
    told.add(one);
    line.issued(one);
    inBackground(() -> deliver(one));
    return one;
  }

  void fallsSilent() {
    clock.shutdown();
  }

  /** Whether all that was told has been taken or given up. */
  boolean quiet() {
    return clock.isShutdown() && underWay.get() == 0;
  }

  private void somebodyTalks() {
    Random random = ThreadLocalRandom.current();
    String person = people.get(next.getAndIncrement() % people.size());
    Told event = says(event(person, random));
    if (random.nextInt(10) == 0) {
      twins.incrementAndGet();
      long late = random.nextBoolean() ? 0 : random.nextInt(3000);
      inBackground(
          () -> {
            UnreliableLine.pause(late);
            deliver(event);
          });
    }
  }

  private static ObjectNode event(String person, Random random) {
    return random.nextInt(10) < 8
        ? Webhooks.postback(person, "talk=" + TALKS.get(random.nextInt(TALKS.size())))
        : Webhooks.text(person, SENTENCES.get(random.nextInt(SENTENCES.size())));
  }

  private void inBackground(Runnable work) {
    underWay.incrementAndGet();
    threads.execute(
        () -> {
          try {
            work.run();
          } finally {
            underWay.decrementAndGet();
          }
        });
  }

  private void deliver(Told event) {
    for (int attempt = 1;
        attempt <= MOST_DELIVERIES && !Thread.currentThread().isInterrupted();
        attempt++) {
      if (knock(event)) {
        event.acknowledged().compareAndSet(0, System.nanoTime());
        return;
      }
      UnreliableLine.pause(300L * Math.min(attempt, 10));
    }
  }

  private boolean knock(Told event) {
    ObjectNode copy = event.event().deepCopy();
    boolean again = event.deliveries().getAndIncrement() > 0;
    ((ObjectNode) copy.get("deliveryContext")).put("isRedelivery", again);
    byte[] body = Webhooks.body(copy).getBytes(StandardCharsets.UTF_8);
    int port = ports.get(ThreadLocalRandom.current().nextInt(ports.size()));
    line.issued(event);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/callback"))
            .timeout(LINE_WAITS)
            .header("x-line-signature", Callback.signature(body, FakeLine.SECRET))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    long asked = System.nanoTime();
    int status = status(request);
    answers.add(port, asked, status);
    return status == 200;
  }

  private int status(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (HttpConnectTimeoutException nobody) {
      return Answers.NOBODY;
    } catch (HttpTimeoutException late) {
      return Answers.TOO_LATE;
    } catch (IOException down) {
      return Answers.NOBODY;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Answers.NOBODY;
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    threads.shutdownNow();
    http.shutdownNow();
  }
}
