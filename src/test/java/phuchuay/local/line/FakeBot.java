package phuchuay.local.line;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot that keeps every webhook it gets, and may answer 500 for a while. */
class FakeBot {

  record Heard(byte[] bytes, String signature) {

    JsonNode event() {
      return events().path(0);
    }

    JsonNode events() {
      return JsonMapper.shared().readTree(bytes).path("events");
    }
  }

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final AtomicInteger failures = new AtomicInteger();

  int hear(byte[] bytes, String signature) {
    heard.add(new Heard(bytes, signature));
    return failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 500 : 200;
  }

  void failsTimes(int times) {
    failures.set(times);
  }

  void forgets() {
    heard.clear();
  }

  Heard next() throws InterruptedException {
    Heard next = heard.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("no webhook within 10 s");
    }
    return next;
  }
}
