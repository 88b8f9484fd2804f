import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One figure a command: {@code java src/bench/Bench.java
 * ack|answers|latency|names|desk|faq|faq-sets|messages|old|start|signins|timing|form|track|due|programmes}
 * after {@code mvn package}. Each prints JSON lines {"name","value","bound","ratio","unit"}.
 */
public final class Bench {

  private static final String[] JVM = {"-Xmx160m"};

  public static void main(String[] arguments) throws Exception {
    String figure = arguments.length == 0 ? "ack" : arguments[0];
    switch (figure) {
      case "ack" -> acknowledge();
      case "answers" ->
          answers(Integer.getInteger("rate", 2000), Integer.getInteger("seconds", 60));
      case "latency" -> answers(1000, Integer.getInteger("seconds", 30));
      case "names" -> names(Integer.getInteger("times", 20));
      case "faq" -> faq("FaqFigures", "");
      case "faq-sets" -> faq("FaqSets", System.getProperty("sets", ""));
      case "messages" -> messages();
      case "old" -> old(100_000, Long.getLong("rows", 10_000_000));
      case "start" -> start();
      case "signins" -> signIns(Integer.getInteger("rate", 500), Integer.getInteger("seconds", 10));
      case "desk" -> desk();
      case "form", "track", "due", "programmes" -> cases(figure);
      case "timing" -> timing(Integer.getInteger("samples", 500));
      default -> throw new IllegalArgumentException(figure);
    }
    System.exit(0);
  }

  /**
   * Durable exactly-once acknowledgement against the same door with the store switched off, turn by
   * turn.
   */
  private static void acknowledge() throws Exception {
    Path data = Files.createTempDirectory("bench");
    double seconds = Integer.getInteger("seconds", 5);
    try (FastLine line = new FastLine(0);
        Service bare =
            Service.start(
                26100,
                data.resolve("bare"),
                line.url(),
                Map.of("PHUCHUAY_CHAT_STORE", "false"),
                JVM);
        Service full =
            Service.start(
                26200,
                data.resolve("full"),
                line.url(),
                Map.of("PHUCHUAY_CHAT_HEAR", "false"),
                JVM)) {
      for (int connections : new int[] {512, 32}) {
        run(bare, connections, 4, "W");
        run(full, connections, 4, "W");
        List<Double> ratios = new ArrayList<>();
        List<Double> cpus = new ArrayList<>();
        double value = 0;
        double bound = 0;
        for (int round = 0; round < 4; round++) {
          double bareCpu = bare.cpu();
          Driver.Result without = run(bare, connections, seconds, "B" + round);
          bareCpu = (bare.cpu() - bareCpu) / without.acknowledged();
          double fullCpu = full.cpu();
          Driver.Result with = run(full, connections, seconds, "F" + round);
          fullCpu = (full.cpu() - fullCpu) / with.acknowledged();
          ratios.add(with.perSecond() / without.perSecond());
          cpus.add(fullCpu / bareCpu);
          value = with.perSecond();
          bound = without.perSecond();
          System.err.printf(
              Locale.ROOT,
              "%d connections: bare %.0f/s %.1f us, full %.0f/s %.1f us, p99 %.1f ms, refused %d%n",
              connections,
              without.perSecond(),
              bareCpu * 1e6,
              with.perSecond(),
              fullCpu * 1e6,
              with.p99(),
              with.refused());
        }
        ratios.sort(null);
        cpus.sort(null);
        line("ack-" + connections, value, bound, ratios.get(ratios.size() / 2), "requests/s");
        line(
            "ack-cpu-" + connections,
            cpus.get(cpus.size() / 2),
            2.5,
            cpus.get(cpus.size() / 2) / 2.5,
            "x bare");
      }
    }
  }

  private static Driver.Result run(Service service, int connections, double seconds, String run)
      throws Exception {
    return new Driver(
            service.port,
            new Driver.Load(connections, 0, seconds, 0, 0, 0),
            run + System.nanoTime() % 100_000)
        .run();
  }

  /**
   * Messages answered through the real talk path, LINE taking 20 ms, with duplicates and
   * redeliveries.
   */
  private static void answers(int rate, int seconds) throws Exception {
    Path data = Files.createTempDirectory("bench");
    try (FastLine line = new FastLine(20);
        Service service = Service.start(26300, data, line.url(), Map.of(), JVM)) {
      new Driver(service.port, new Driver.Load(64, rate / 2, 8, 0, 0, 0), "W").run();
      drained(line, 0);
      long before = line.accepted.get();
      double cpu = service.cpu();
      Driver driver =
          new Driver(service.port, new Driver.Load(128, rate, seconds, 0, 0.10, 0.05), "A");
      Driver.Result result = driver.run();
      long started = System.nanoTime();
      drained(line, before + result.events());
      double backlog = (System.nanoTime() - started) / 1e9;
      long answered = line.accepted.get() - before;
      System.err.printf(
          Locale.ROOT,
          "events %d, acknowledged %d, refused %d, answered %d, doubled %d, ack p50 %.1f ms p99"
              + " %.1f ms, drained %.1f s after, rss %d MB, cpu %.0f us an event%n",
          result.events(),
          result.acknowledged(),
          result.refused(),
          answered,
          line.doubled.get(),
          result.p50(),
          result.p99(),
          backlog,
          service.residentMegabytes(),
          (service.cpu() - cpu) / result.events() * 1e6);
      line(
          "answers",
          answered / (seconds + backlog),
          rate,
          answered / (seconds + backlog) / rate,
          "answers/s");
      line("reply-p50-" + rate, replyMillis(driver, line), 5, replyMillis(driver, line) / 5, "ms");
      line("answers-missing", result.events() - answered, 0, 0, "events");
      line("answers-doubled", line.doubled.get(), 0, 0, "replies");
      line("memory", service.residentMegabytes(), 400, service.residentMegabytes() / 400.0, "MB");
    }
  }

  /** From the webhook told to the reply that reaches LINE: the middle one. */
  private static double replyMillis(Driver driver, FastLine line) {
    double[] millis =
        driver.told.entrySet().stream()
            .filter(told -> line.seen.containsKey(told.getKey()))
            .mapToDouble(told -> (line.seen.get(told.getKey()) - told.getValue()) / 1e6)
            .sorted()
            .toArray();
    return millis.length == 0 ? 0 : millis[millis.length / 2];
  }

  /** Finding an agency by a misspelt name, in a process of its own. */
  private static void names(int times) throws Exception {
    Path list = Files.createTempFile("agencies", ".csv");
    java("src/demo/Agencies.java", String.valueOf(times), list.toString());
    String apart = apart("target/names");
    java(
        "-Xmx512m",
        "-Dqueries=" + Integer.getInteger("queries", 30_000),
        "-cp",
        String.join(File.pathSeparator, "target/classes", "target/test-classes", apart + "/lib/*"),
        "src/bench/NameFigures.java",
        list.toString());
  }

  /** The search of answers, in a process of its own. */
  private static void faq(String figures, String sets) throws Exception {
    String apart = apart("target/faq");
    java(
        "-Xmx700m",
        "--enable-native-access=ALL-UNNAMED",
        "-Dqueries=" + Integer.getInteger("queries", 20_000),
        "-Dsets=" + System.getProperty("sets", ""),
        "-cp",
        String.join(File.pathSeparator, "target/classes", "target/test-classes", apart + "/lib/*"),
        "src/bench/" + figures + ".java",
        sets);
  }

  /** The desk, in a process of its own that is the whole service. */
  private static void desk() throws Exception {
    String apart = apart("target/desk");
    java(
        "-Xmx900m",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        String.join(File.pathSeparator, "target/classes", "target/test-classes", apart + "/lib/*"),
        "src/bench/DeskFigures.java",
        "");
  }

  /** The search of messages, in a process of its own that is the whole service. */
  private static void messages() throws Exception {
    Path list = Files.createTempFile("agencies", ".csv");
    java("src/demo/Agencies.java", "1", list.toString());
    String apart = apart("target/messages");
    java(
        "-Xmx700m",
        "--enable-native-access=ALL-UNNAMED",
        "-Dmessages=" + Integer.getInteger("messages", 1_000_000),
        "-Dqueries=" + Integer.getInteger("queries", 500),
        "-cp",
        String.join(File.pathSeparator, "target/classes", "target/test-classes", apart + "/lib/*"),
        "src/bench/MessageFigures.java",
        list.toString());
  }

  /** Cases, in a process of its own that is the whole service. */
  private static void cases(String figure) throws Exception {
    String apart = apart("target/cases");
    java(
        "-Xmx700m",
        "--enable-native-access=ALL-UNNAMED",
        "-Drows=" + Integer.getInteger("rows", 5000),
        "-cp",
        String.join(File.pathSeparator, "target/classes", "target/test-classes", apart + "/lib/*"),
        "src/bench/CaseFigures.java",
        figure);
  }

  private static String apart(String folder) throws Exception {
    java(
        "-Djarmode=tools",
        "-jar",
        "target/phuchuay.jar",
        "extract",
        "--force",
        "--destination",
        folder);
    return folder;
  }

  private static void java(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException(arguments[arguments.length - 2]);
    }
  }

  /** The same acknowledgement with few old events stored and with many. */
  private static void old(long few, long many) throws Exception {
    Path data = Files.createTempDirectory("bench");
    try (FastLine line = new FastLine(0);
        Service service =
            Service.start(26500, data, line.url(), Map.of("PHUCHUAY_CHAT_HEAR", "false"), JVM)) {
      run(service, 32, 5, "W");
      OldEvents.add(data, few);
      Driver.Result before = best(service, "F");
      OldEvents.add(data, many - few);
      Driver.Result after = best(service, "M");
      line(
          "ack-" + many + "-old",
          after.perSecond(),
          before.perSecond(),
          after.perSecond() / before.perSecond(),
          "requests/s");
      line("ack-p99-" + many + "-old", after.p99(), before.p99(), after.p99() / before.p99(), "ms");
    }
  }

  /** The middle of three. */
  private static Driver.Result best(Service service, String name) throws Exception {
    List<Driver.Result> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(run(service, 32, Integer.getInteger("seconds", 5), name + i));
    }
    runs.sort(java.util.Comparator.comparingDouble(Driver.Result::perSecond));
    return runs.get(1);
  }

  private static void drained(FastLine line, long expected) throws InterruptedException {
    long last = -1;
    for (int quiet = 0; quiet < 30; quiet++) {
      long now = line.accepted.get();
      if (expected > 0 && now >= expected) {
        return;
      }
      quiet = now == last ? quiet : 0;
      last = now;
      Thread.sleep(100);
    }
  }

  /**
   * From the command to the first ready answer: on an empty data folder, then on what that left.
   */
  private static void start() throws Exception {
    Path data = Files.createTempDirectory("bench");
    List<Double> again = new ArrayList<>();
    try (FastLine line = new FastLine(0)) {
      for (int i = 0; i < 4; i++) {
        try (Service service = Service.start(26400, data, line.url(), Map.of())) {
          double seconds = service.readyMillis / 1000.0;
          System.err.printf(
              Locale.ROOT,
              "ready in %.1f s, %.1f s of them CPU, rss %d MB%n",
              seconds,
              service.cpu(),
              service.residentMegabytes());
          if (i == 0) {
            line("start-empty", seconds, 6, seconds / 6, "s");
          } else {
            again.add(seconds);
          }
        }
      }
    }
    again.sort(null);
    double median = again.get(again.size() / 2);
    line("start", median, 6, median / 6, "s");
  }

  /** The same webhooks alone and while twenty people sign in again and again, turn by turn. */
  private static void signIns(int rate, int seconds) throws Exception {
    Path data = Files.createTempDirectory("bench");
    try (FastLine line = new FastLine(0);
        Service service =
            Service.start(26600, data, line.url(), accounts("PHUCHUAY_CHAT_HEAR", "false"), JVM)) {
      People.add(data, "gpp", "ACTIVE", 20, false);
      paced(service, rate, 5, "W");
      SignIns warm = new SignIns(service.port, 20);
      paced(service, rate, 5, "V");
      warm.stop();
      List<Double> p50 = new ArrayList<>();
      List<Double> p99 = new ArrayList<>();
      List<Driver.Result> alone = new ArrayList<>();
      List<Driver.Result> beside = new ArrayList<>();
      List<SignIns.Result> people = new ArrayList<>();
      for (int round = 0; round < 5; round++) {
        Driver.Result without = paced(service, rate, seconds, "A" + round);
        SignIns signIns = new SignIns(service.port, 20);
        Driver.Result with = paced(service, rate, seconds, "B" + round);
        SignIns.Result signed = signIns.stop();
        alone.add(without);
        beside.add(with);
        people.add(signed);
        p50.add(with.p50() / without.p50());
        p99.add(with.p99() / without.p99());
        System.err.printf(
            Locale.ROOT,
            "alone p50 %.2f p99 %.2f ms (refused %d), beside 20 people p50 %.2f p99 %.2f ms"
                + " (refused %d); %.1f sign-ins/s, p50 %.0f p99 %.0f ms, refused %d%n",
            without.p50(),
            without.p99(),
            without.refused(),
            with.p50(),
            with.p99(),
            with.refused(),
            signed.perSecond(),
            signed.p50(),
            signed.p99(),
            signed.refused());
      }
      line(
          "signins-ack-p50",
          middle(beside, Driver.Result::p50),
          middle(alone, Driver.Result::p50),
          median(p50),
          "ms");
      line(
          "signins-ack-p99",
          middle(beside, Driver.Result::p99),
          middle(alone, Driver.Result::p99),
          median(p99),
          "ms");
      line("signins", middle(people, SignIns.Result::perSecond), 0, 0, "sign-ins/s");
      line(
          "signins-p99",
          middle(people, SignIns.Result::p99),
          3000,
          middle(people, SignIns.Result::p99) / 3000,
          "ms");
      line(
          "signins-refused",
          people.stream().mapToInt(SignIns.Result::refused).sum(),
          0,
          0,
          "sign-ins");
    }
  }

  /** Whether the time of an answer tells who is known. */
  private static void timing(int samples) throws Exception {
    Path data = Files.createTempDirectory("bench");
    try (FastLine line = new FastLine(0);
        Service service =
            Service.start(26700, data, line.url(), accounts("PHUCHUAY_CHAT_HEAR", "false"), JVM)) {
      People.add(data, "gpp", "ACTIVE", 200, false);
      People.add(data, "fuel", "INVITED", 200, false);
      People.add(data, "eia", "ACTIVE", 200, true);
      for (Timing.Result result : new Timing(service.port, samples).all()) {
        System.out.println(Timing.line(result));
      }
    }
  }

  private static Map<String, String> accounts(String name, String value) {
    return Map.of(
        name,
        value,
        "PHUCHUAY_ADMIN_PASSWORD",
        People.PASSWORD,
        "PHUCHUAY_SEAL_KEY",
        People.SEAL_KEY);
  }

  private static Driver.Result paced(Service service, int rate, double seconds, String run)
      throws Exception {
    return new Driver(
            service.port,
            new Driver.Load(32, rate, seconds, 0, 0, 0),
            run + System.nanoTime() % 100_000)
        .run();
  }

  private static <T> double middle(List<T> runs, java.util.function.ToDoubleFunction<T> figure) {
    return median(runs.stream().map(figure::applyAsDouble).toList());
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }

  private static void line(String name, double value, double bound, double ratio, String unit) {
    System.out.printf(
        Locale.ROOT,
        "{\"name\":\"%s\",\"value\":%.3f,\"bound\":%.3f,\"ratio\":%.3f,\"unit\":\"%s\"}%n",
        name,
        value,
        bound,
        ratio,
        unit);
  }
}
