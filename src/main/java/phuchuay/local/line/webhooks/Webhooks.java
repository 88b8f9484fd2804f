package phuchuay.local.line.webhooks;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import phuchuay.local.line.ReplyTokens;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.faults.Fault;
import phuchuay.local.line.faults.Faults;
import phuchuay.local.line.faults.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Tells the bot what happened, and again when it does not answer well or a fault wants it. */
@Simulated
@Component("lineWebhooks")
public class Webhooks {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Overtaking overtaking = new Overtaking();
  private final Callback callback;
  private final ReplyTokens tokens;
  private final Faults faults;
  private final List<Duration> waits;

  Webhooks(
      Callback callback,
      ReplyTokens tokens,
      Faults faults,
      @Value("${phuchuay.line.redelivery:1s,5s,20s}") List<Duration> waits) {
    this.callback = callback;
    this.tokens = tokens;
    this.faults = faults;
    this.waits = waits;
  }

  /** Delivers an event in the background; {@code read} runs once the bot has taken it. */
  public void send(ObjectNode event, Runnable read) {
    Map<Kind, Fault> struck = new EnumMap<>(Kind.class);
    faults.ofEvent(event.path("type").asString("")).forEach(one -> struck.put(one.kind(), one));
    Fault shuffle = struck.get(Kind.SHUFFLE);
    if (shuffle == null) {
      run(() -> begin(event, struck, read));
      return;
    }
    Overtaking.Place place = overtaking.take();
    run(
        () -> {
          place.await(shuffle.millis());
          begin(event, struck, read);
          place.arrived();
        });
  }

  @PreDestroy
  public void stop() {
    threads.shutdownNow();
  }

  private void begin(ObjectNode event, Map<Kind, Fault> struck, Runnable read)
      throws InterruptedException {
    Fault late = struck.get(Kind.LATE);
    if (late != null) {
      Thread.sleep(late.millis());
    }
    List<String> marks = struck.values().stream().map(Fault::mark).toList();
    if (struck.containsKey(Kind.DUPLICATE)) {
      ObjectNode twin = event.deepCopy();
      run(() -> callback.post(twin, 1, marks));
    }
    if (!deliver(event, marks)) {
      return;
    }
    read.run();
    if (struck.containsKey(Kind.REDELIVER)) {
      callback.post(again(event), 2, marks);
    }
  }

  private boolean deliver(ObjectNode event, List<String> marks) throws InterruptedException {
    for (int attempt = 1; callback.post(event, attempt, marks) / 100 != 2; attempt++) {
      if (attempt > waits.size()) {
        return false;
      }
      Thread.sleep(waits.get(attempt - 1));
      again(event);
    }
    return true;
  }

  /** The same event as LINE sends it once more. */
  private ObjectNode again(ObjectNode event) {
    event.putObject("deliveryContext").put("isRedelivery", true);
    tokens.renew(event.path("replyToken").asString(""));
    return event;
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private void run(Work work) {
    threads.execute(
        () -> {
          try {
            work.run();
          } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
