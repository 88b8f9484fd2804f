package phuchuay.local.line.webhooks;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
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
  private final Bundle bundle = new Bundle();
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

  /** Delivers an event in the background; {@code taken} runs once the bot has taken it. */
  public void send(ObjectNode event, Runnable taken) {
    Letter letter = Letter.of(event, faults.ofEvent(event.path("type").asString("")), taken);
    Fault bundled = letter.struck().get(Kind.BUNDLE);
    if (bundled == null) {
      dispatch(letter);
    } else {
      bundle(letter, bundled);
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  /** A fault that strikes so many times fills the bundle; else time does. */
  private void bundle(Letter letter, Fault fault) {
    Bundle.Round round = bundle.add(letter);
    if (round.first()) {
      run(
          () -> {
            Thread.sleep(fault.millis());
            together(bundle.rest(round.number()));
          });
    }
    together(bundle.full(fault.times()));
  }

  private void together(List<Letter> letters) {
    if (!letters.isEmpty()) {
      dispatch(Letter.together(letters));
    }
  }

  private void dispatch(Letter letter) {
    Fault shuffle = letter.struck().get(Kind.SHUFFLE);
    if (shuffle == null) {
      run(() -> begin(letter));
      return;
    }
    Overtaking.Place place = overtaking.take();
    run(
        () -> {
          place.await(shuffle.millis());
          begin(letter);
          place.arrived();
        });
  }

  private void begin(Letter letter) throws InterruptedException {
    Fault late = letter.struck().get(Kind.LATE);
    if (late != null) {
      Thread.sleep(late.millis());
    }
    if (letter.struck().containsKey(Kind.DUPLICATE)) {
      List<ObjectNode> twins = letter.copies();
      run(() -> callback.post(twins, 1, letter.marks()));
    }
    if (!deliver(letter)) {
      return;
    }
    letter.taken().forEach(Runnable::run);
    if (letter.struck().containsKey(Kind.REDELIVER)) {
      again(letter);
      callback.post(letter.events(), 2, letter.marks());
    }
  }

  private boolean deliver(Letter letter) throws InterruptedException {
    List<String> marks = letter.marks();
    for (int attempt = 1; callback.post(letter.events(), attempt, marks) / 100 != 2; attempt++) {
      if (attempt > waits.size()) {
        return false;
      }
      Thread.sleep(waits.get(attempt - 1));
      again(letter);
    }
    return true;
  }

  /** The same events as LINE sends them once more. */
  private void again(Letter letter) {
    for (ObjectNode event : letter.events()) {
      event.putObject("deliveryContext").put("isRedelivery", true);
      tokens.renew(event.path("replyToken").asString(""));
    }
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
