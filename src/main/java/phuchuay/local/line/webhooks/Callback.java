package phuchuay.local.line.webhooks;

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
import org.springframework.stereotype.Component;
import phuchuay.local.line.Call;
import phuchuay.local.line.CallLog;
import phuchuay.local.line.Channel;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.Summaries;
import phuchuay.local.line.World;
import phuchuay.platform.RealTime;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One call of the bot's door: signed, timed, and written into the log. */
@Simulated
@Component("lineCallback")
public class Callback {

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
  private final CallLog log;
  private final Summaries summaries;
  private final RealTime time;
  private final JsonMapper json;

  Callback(
      Channel channel,
      World world,
      CallLog log,
      Summaries summaries,
      RealTime time,
      JsonMapper json) {
    this.channel = channel;
    this.world = world;
    this.log = log;
    this.summaries = summaries;
    this.time = time;
    this.json = json;
  }

  /** Asks whether the bot is there, with no event at all; the status it answered, 0 for none. */
  public int knock() throws InterruptedException {
    return post(List.of(), 1, List.of());
  }

  /** The status the bot answered, 0 for none. */
  public int post(List<ObjectNode> events, int attempt, List<String> marks)
      throws InterruptedException {
    ObjectNode body = json.createObjectNode().put("destination", world.botId());
    body.putArray("events").addAll(events);
    byte[] bytes = json.writeValueAsBytes(body);
    Instant at = time.instant();
    long started = System.nanoTime();
    int status = 0;
    String answer;
    try {
      HttpResponse<String> response = http.send(request(bytes), BodyHandlers.ofString());
      status = response.statusCode();
      answer = response.body();
    } catch (IOException noAnswer) {
      answer = noAnswer.toString();
    }
    long millis = (System.nanoTime() - started) / 1_000_000;
    write(events, attempt, marks, bytes, at, millis, status, answer);
    return status;
  }

  @PreDestroy
  public void stop() {
    threads.shutdownNow();
    http.shutdownNow();
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
      List<ObjectNode> events,
      int attempt,
      List<String> marks,
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
                events.isEmpty() ? "" : events.getFirst().path("webhookEventId").asString(""),
                summaries.ofEvents(events),
                List.of(),
                marks,
                new String(bytes, StandardCharsets.UTF_8),
                answer));
  }
}
