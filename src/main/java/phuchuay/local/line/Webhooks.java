package phuchuay.local.line;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells the bot what happened: signed, and again when it does not answer well. */
@Simulated
@Component("lineWebhooks")
class Webhooks {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(threads)
          .build();
  private final Channel channel;
  private final World world;
  private final ReplyTokens tokens;
  private final CallLog log;
  private final Summaries summaries;
  private final RealTime time;
  private final JsonMapper json;
  private final List<Duration> waits;

  Webhooks(
      Channel channel,
      World world,
      ReplyTokens tokens,
      CallLog log,
      Summaries summaries,
      RealTime time,
      JsonMapper json,
      @Value("${phuchuay.line.redelivery:1s,5s,20s}") List<Duration> waits) {
    this.channel = channel;
    this.world = world;
    this.tokens = tokens;
    this.log = log;
    this.summaries = summaries;
    this.time = time;
    this.json = json;
    this.waits = waits;
  }

  /** Delivers an event in the background; {@code read} runs once the bot has taken it. */
  void send(ObjectNode event, Runnable read) {
    threads.execute(() -> deliver(event, read));
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
    http.shutdownNow();
  }

  private void deliver(ObjectNode event, Runnable read) {
    try {
      for (int attempt = 1; !accepted(event, attempt); attempt++) {
        if (attempt > waits.size()) {
          return;
        }
        Thread.sleep(waits.get(attempt - 1));
        event.putObject("deliveryContext").put("isRedelivery", true);
        tokens.renew(event.path("replyToken").asString(""));
      }
      read.run();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean accepted(ObjectNode event, int attempt) throws InterruptedException {
    ObjectNode body = json.createObjectNode().put("destination", world.botId());
    body.putArray("events").add(event);
    byte[] bytes = json.writeValueAsBytes(body);
    Instant at = time.instant();
    long started = System.nanoTime();
    int status = 0;
    String answer = "";
    try {
      HttpResponse<String> response = http.send(request(bytes), BodyHandlers.ofString());
      status = response.statusCode();
      answer = response.body();
    } catch (IOException noAnswer) {
      answer = noAnswer.toString();
    }
    write(event, attempt, bytes, at, (System.nanoTime() - started) / 1_000_000, status, answer);
    return status / 100 == 2;
  }

  private HttpRequest request(byte[] bytes) {
    return HttpRequest.newBuilder(channel.callback())
        .timeout(PATIENCE)
        .header("Content-Type", "application/json; charset=utf-8")
        .header("User-Agent", "LineBotWebhook/2.0")
        .header("x-line-signature", channel.sign(bytes))
        .POST(BodyPublishers.ofByteArray(bytes))
        .build();
  }

  private void write(
      ObjectNode event,
      int attempt,
      byte[] bytes,
      Instant at,
      long millis,
      int status,
      String answer) {
    log.add(
        id ->
            new Call(
                id,
                at,
                true,
                "POST",
                channel.callback().getPath(),
                status,
                millis,
                attempt,
                event.path("webhookEventId").asString(""),
                summaries.ofEvent(event),
                List.of(),
                new String(bytes, StandardCharsets.UTF_8),
                answer));
  }
}
