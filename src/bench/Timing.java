import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether the time of an answer tells that somebody is known: many of each, in a random order, then
 * a rank test (Mann-Whitney). Every question comes from another address, so that no limit is met.
 */
final class Timing {

  private static final int AT_ONCE = 2;
  private static final AtomicInteger ADDRESS = new AtomicInteger();

  private final int port;
  private final int samples;

  Timing(int port, int samples) {
    this.port = port;
    this.samples = samples;
  }

  /**
   * @param z how far the ranks are apart, in standard deviations; beyond 3.3 it is hardly chance
   */
  record Result(
      String what,
      int known,
      int unknown,
      double medianKnown,
      double medianUnknown,
      double z,
      double p) {}

  /** One question about the n-th somebody; the times of its steps. */
  interface Question {
    double[] ask(boolean known, int n) throws Exception;
  }

  List<Result> all() throws Exception {
    List<Result> all = new ArrayList<>();
    all.addAll(compare(List.of("sign-in"), this::signIn));
    all.addAll(compare(List.of("forgot"), this::forgot));
    all.addAll(compare(List.of("first-change"), this::firstChange));
    all.addAll(compare(List.of("first-code"), this::firstCode));
    all.addAll(
        compare(
            List.of("recovery-numbers", "recovery-answer", "recovery-password"), this::recovery));
    return all;
  }

  private double[] signIn(boolean known, int n) throws Exception {
    Page page = page("/sign-in");
    return one(
        page.submits(
            address(), "/sign-in", Map.of("username", name(known, "gpp", n), "password", "wrong")),
        422);
  }

  private double[] forgot(boolean known, int n) throws Exception {
    Page page = page("/forgot");
    return one(
        page.submits(
            address(),
            "/forgot",
            Map.of("system", "gpp", "email", name(known, "gpp", n) + "@bench.example")),
        200);
  }

  private double[] firstChange(boolean known, int n) throws Exception {
    Page page = page("/first-change");
    Map<String, String> fields =
        Map.of(
            "email",
            name(known, "fuel", n) + "@bench.example",
            "code",
            "AbcdEfghJkmn2345",
            "password",
            "Teak!parrot-1",
            "again",
            "Teak!parrot-1");
    return one(page.submits(address(), "/first-change", fields), 422);
  }

  private double[] firstCode(boolean known, int n) throws Exception {
    Page page = page("/first-change/again");
    return one(
        page.submits(
            address(),
            "/first-change/again",
            Map.of("email", name(known, "fuel", n) + "@bench.example")),
        302);
  }

  private double[] recovery(boolean known, int n) throws Exception {
    Page page = page("/recovery");
    String number = People.number(known ? n % 200 : 5_000_000 + n);
    String from = address();
    double begun =
        one(page.submits(from, "/recovery", Map.of("agency", number, "person", "")), 302)[0];
    double answered = 0;
    String next = "/recovery/question";
    for (int i = 0; i < 3 && next.endsWith("question"); i++) {
      Page.Answer answer = page.submits(from, "/recovery/question", Map.of("answer", "wrong"));
      answered = i == 0 ? answer.millis() : answered;
      next = answer.location();
    }
    Map<String, String> fields = Map.of("password", "blue-heron-27", "again", "blue-heron-27");
    double chosen = one(page.submits(from, "/recovery/password", fields), 302)[0];
    return new double[] {begun, answered, chosen};
  }

  private Page page(String path) throws Exception {
    Page page = new Page(port);
    page.opens(path);
    return page;
  }

  private static double[] one(Page.Answer answer, int status) {
    if (answer.status() != status) {
      throw new IllegalStateException("answered " + answer.status() + " instead of " + status);
    }
    return new double[] {answer.millis()};
  }

  private static String name(boolean known, String system, int n) {
    return known ? system + n % 40 : "nobody" + n % 40;
  }

  private static String address() {
    int n = ADDRESS.incrementAndGet();
    return "127." + (1 + n / 62_500 % 200) + "." + n / 250 % 250 + "." + (1 + n % 250);
  }

  private List<Result> compare(List<String> steps, Question question) throws Exception {
    List<Boolean> order = new ArrayList<>(Collections.nCopies(samples, true));
    order.addAll(Collections.nCopies(samples, false));
    Collections.shuffle(order, new Random(1));
    for (int i = 0; i < 20; i++) {
      question.ask(i % 2 == 0, 190 + i % 10);
    }
    double[][] times = new double[order.size()][];
    AtomicInteger next = new AtomicInteger();
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    List<Thread> askers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      askers.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      for (int n = next.getAndIncrement();
                          n < times.length;
                          n = next.getAndIncrement()) {
                        times[n] = question.ask(order.get(n), n);
                      }
                    } catch (Throwable failure) {
                      failures.add(failure);
                    }
                  }));
    }
    for (Thread asker : askers) {
      asker.join();
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(steps.toString(), failures.getFirst());
    }
    List<Result> results = new ArrayList<>();
    for (int step = 0; step < steps.size(); step++) {
      results.add(result(steps.get(step), order, times, step));
    }
    return results;
  }

  private static Result result(String what, List<Boolean> order, double[][] times, int step) {
    List<Double> known = new ArrayList<>();
    List<Double> unknown = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      (order.get(i) ? known : unknown).add(times[i][step]);
    }
    Collections.sort(known);
    Collections.sort(unknown);
    double z = z(known, unknown);
    return new Result(
        what,
        known.size(),
        unknown.size(),
        known.get(known.size() / 2),
        unknown.get(unknown.size() / 2),
        z,
        p(z));
  }

  /** Of two sorted lists. */
  private static double z(List<Double> one, List<Double> other) {
    double wins = 0;
    int at = 0;
    for (double value : one) {
      while (at < other.size() && other.get(at) < value) {
        at++;
      }
      wins += at;
    }
    double n = one.size();
    double m = other.size();
    return (wins - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
  }

  /** Two-sided, by the normal distribution (Abramowitz and Stegun 7.1.26). */
  private static double p(double z) {
    double x = Math.abs(z) / Math.sqrt(2);
    double t = 1 / (1 + 0.3275911 * x);
    double tail =
        t
            * (0.254829592
                + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    return Math.min(1, tail * Math.exp(-x * x));
  }

  static String line(Result result) {
    return String.format(
        Locale.ROOT,
        "{\"name\":\"timing-%s\",\"known\":%.3f,\"unknown\":%.3f,\"samples\":%d,\"z\":%.2f,\"p\":%.3f,\"unit\":\"ms\"}",
        result.what(),
        result.medianKnown(),
        result.medianUnknown(),
        result.known(),
        result.z(),
        result.p());
  }
}
