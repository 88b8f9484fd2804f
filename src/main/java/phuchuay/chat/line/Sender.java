package phuchuay.chat.line;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.chat.sending.Call;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;

/** Sends one claimed call to LINE and judges what came of it. */
@Component
class Sender {

  private final LineApi line;
  private final Brakes brakes;
  private final Seal seal;
  private final RealTime time;

  Sender(LineApi line, Brakes brakes, Seal seal, RealTime time) {
    this.line = line;
    this.brakes = brakes;
    this.seal = seal;
    this.time = time;
  }

  /** Sends what the brakes have let through. */
  Verdict send(Call call) {
    String body;
    try {
      body = body(call);
    } catch (RuntimeException unsendable) {
      brakes.leave();
      return over(call.unclear() ? "UNKNOWN" : "REFUSED", call, "cannot be opened");
    }
    @Nullable String withheld = call.reply() ? null : call.withheld();
    if (withheld != null) {
      brakes.leave();
      return over(call.unclear() ? "UNKNOWN" : "CANCELLED", call, withheld);
    }
    if (time.instant().isAfter(call.createdAt().plus(Verdict.KEY_LIFE))) {
      brakes.leave();
      return over(call.unclear() ? "UNKNOWN" : "EXPIRED", call, "older than 24 hours");
    }
    Outcome outcome = paced(call, body);
    return Verdict.on(call, outcome, time.instant(), ThreadLocalRandom.current().nextDouble());
  }

  private Outcome paced(Call call, String body) {
    if (!brakes.pace(call.reply() ? "reply" : "push")) {
      brakes.leave();
      return new Outcome.TooFast("our own pace");
    }
    Outcome outcome =
        call.reply()
            ? line.send("/v2/bot/message/reply", body, null)
            : line.send("/v2/bot/message/push", body, call.retryKey().toString());
    brakes.felt(outcome);
    return outcome;
  }

  private static Verdict over(String state, Call call, String reason) {
    return new Verdict(state, true, call.unclear(), Duration.ZERO, null, reason);
  }

  private String body(Call call) {
    String messages =
        call.messages().stream().map(this::opened).collect(Collectors.joining(",", "[", "]"));
    return call.reply()
        ? "{\"replyToken\":\"%s\",\"messages\":%s}".formatted(call.replyToken(), messages)
        : "{\"to\":\"%s\",\"messages\":%s}".formatted(call.lineId(), messages);
  }

  private String opened(Call.Body message) {
    if (!message.secret()) {
      return message.text();
    }
    if (message.sealed() == null) {
      throw new IllegalStateException("the secret was wiped");
    }
    return seal.open(message.sealed());
  }
}
