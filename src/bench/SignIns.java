import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** People who sign in again and again, each in a browser of their own, until they are stopped. */
final class SignIns {

  private final List<Thread> people = new ArrayList<>();
  private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger refused = new AtomicInteger();
  private final long start = System.nanoTime();
  private volatile boolean over;

  /**
   * @param perSecond zero for as fast as they are let in
   */
  SignIns(int port, int many) {
    for (int n = 0; n < many; n++) {
      String name = "gpp" + n;
      people.add(Thread.ofVirtual().start(() -> again(port, name)));
    }
  }

  record Result(double perSecond, double p50, double p99, int refused) {}

  Result stop() throws InterruptedException {
    over = true;
    double seconds = (System.nanoTime() - start) / 1e9;
    for (Thread person : people) {
      person.join();
    }
    List<Double> sorted = millis.stream().sorted().toList();
    int n = sorted.size();
    return new Result(
        n / seconds,
        n == 0 ? 0 : sorted.get(n / 2),
        n == 0 ? 0 : sorted.get((int) (n * 0.99)),
        refused.get());
  }

  private void again(int port, String name) {
    Page page = new Page(port);
    try {
      while (!over) {
        page.opens("/sign-in");
        Page.Answer answer =
            page.submits(
                "127.0.0.1", "/sign-in", Map.of("username", name, "password", People.PASSWORD));
        if (answer.status() == 302 && page.opens("/profile").status() == 200) {
          millis.add(answer.millis());
        } else {
          refused.incrementAndGet();
        }
        page.forget("session");
      }
    } catch (Exception broken) {
      refused.incrementAndGet();
    }
  }
}
