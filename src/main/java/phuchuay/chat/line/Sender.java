package phuchuay.chat.line;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

  Verdict send(Call call) {
    if (!call.reply() && !call.following()) {
      return over("CANCELLED", call, "unfollowed");
    }
    if (!call.reply() && time.instant().isAfter(call.createdAt().plus(Verdict.KEY_LIFE))) {
      return over(call.unclear() ? "UNKNOWN" : "EXPIRED", call, "older than 24 hours");
    }
    brakes.pace(call.reply() ? "reply" : "push");
    Outcome outcome =
        call.reply()
            ? line.send("/v2/bot/message/reply", body("replyToken", call.replyToken(), call), null)
            : line.send(
                "/v2/bot/message/push",
                body("to", call.lineId(), call),
                call.retryKey().toString());
    brakes.felt(outcome);
    return Verdict.on(call, outcome, time.instant(), ThreadLocalRandom.current().nextDouble());
  }

  private static Verdict over(String state, Call call, String reason) {
    return new Verdict(state, true, call.unclear(), Duration.ZERO, null, reason);
  }

  private String body(String key, @Nullable String value, Call call) {
    String messages =
        call.messages().stream()
            .map(message -> message.sealed() == null ? message.text() : seal.open(message.sealed()))
            .collect(Collectors.joining(",", "[", "]"));
    return "{\"%s\":\"%s\",\"messages\":%s}".formatted(key, value, messages);
  }
}
