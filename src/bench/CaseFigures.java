import java.lang.reflect.Method;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import phuchuay.casework.CaseNumber;

/**
 * Cases in the whole service, in one process with a database of its own: how long a form of many
 * rows takes to be kept, a case to be found by its number, the clocks that are due to be found
 * among many, and the programmes to be read.
 */
public final class CaseFigures {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  private final ConfigurableApplicationContext house;
  private final JdbcTemplate sql;
  private final String base;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private CaseFigures(ConfigurableApplicationContext house) {
    this.house = house;
    this.sql = house.getBean(JdbcTemplate.class);
    this.base = "http://localhost:" + house.getEnvironment().getProperty("local.server.port");
  }

  public static void main(String[] arguments) throws Exception {
    System.setProperty("phuchuay.data-dir", Files.createTempDirectory("bench").toString());
    ConfigurableApplicationContext house =
        SpringApplication.run(
            Class.forName("phuchuay.Phuchuay"),
            "--server.port=0",
            "--management.server.port=0",
            "--phuchuay.demo=false",
            "--spring.datasource.hikari.data-source-properties.socketTimeout=600",
            "--logging.level.root=WARN");
    CaseFigures figures = new CaseFigures(house);
    switch (arguments[0]) {
      case "form" -> figures.form(Integer.getInteger("rows", 5000));
      case "track" -> figures.track(Integer.getInteger("cases", 100_000));
      case "due" -> figures.due();
      case "programmes" -> figures.programmes();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.exit(0);
  }

  /**
   * A file of so many rows: read, kept, checked and answered; then one autosave of a page of it.
   */
  private void form(int rows) throws Exception {
    String page = ask("/cases/new").body();
    HttpResponse<String> begun =
        post(
            "/cases",
            "application/x-www-form-urlencoded",
            "type=gpp.probe&_csrf=" + of(TOKEN, page));
    String step = begun.headers().firstValue("Location").orElseThrow() + "/form/things";
    String csv =
        IntStream.rangeClosed(1, rows)
            .mapToObj(i -> "item " + i + "," + i + ",08" + (10_000_000 + i))
            .collect(Collectors.joining("\n", "Item,Amount,Phone\n", "\n"));
    List<Double> saved = new ArrayList<>();
    List<Double> quiet = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      page = ask(step).body();
      long start = System.nanoTime();
      HttpResponse<String> taken = post(step, "multipart/form-data; boundary=x", parts(page, csv));
      if (taken.statusCode() != 302) {
        throw new IllegalStateException("not taken: " + taken.statusCode());
      }
      saved.add((System.nanoTime() - start) / 1e6);
      page = ask(step).body();
      start = System.nanoTime();
      String typed = "seen=" + of(SEEN, page) + "&_csrf=" + of(TOKEN, page) + "&rows.shown=1";
      String row = "&rows.from=0&rows.rest=" + (rows - 50) + "&rows.0.item=changed";
      HttpResponse<String> kept =
          post(step + "/saving", "application/x-www-form-urlencoded", typed + row);
      quiet.add((System.nanoTime() - start) / 1e6);
      if (kept.statusCode() != 200) {
        throw new IllegalStateException("not kept: " + kept.statusCode());
      }
    }
    line("form-first", saved.getFirst(), 2000, "ms");
    line("form", median(saved), 2000, "ms");
    line("form-autosave", median(quiet), 2000, "ms");
  }

  private static String parts(String page, String csv) {
    String head = "--x\r\nContent-Disposition: form-data; name=\"";
    return head
        + "_csrf\"\r\n\r\n"
        + of(TOKEN, page)
        + "\r\n"
        + head
        + "seen\"\r\n\r\n"
        + of(SEEN, page)
        + "\r\n"
        + head
        + "go\"\r\n\r\nstay\r\n"
        + head
        + "rows.list\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
        + csv
        + "\r\n"
        + "--x--\r\n";
  }

  /**
   * The public page of a case by its number, over HTTP; beside it, a page that asks for nothing.
   */
  private void track(int many) throws Exception {
    List<String> numbers = cases(many);
    Random random = new Random(17);
    String plain = "/track";
    for (int i = 0; i < 3000; i++) {
      ask("/track/" + numbers.get(random.nextInt(many)));
      ask(plain);
    }
    double[] found = new double[10_000];
    double[] bare = new double[found.length];
    for (int i = 0; i < found.length; i++) {
      long start = System.nanoTime();
      ask(plain);
      bare[i] = (System.nanoTime() - start) / 1e6;
      start = System.nanoTime();
      HttpResponse<String> answer = ask("/track/" + numbers.get(random.nextInt(many)));
      found[i] = (System.nanoTime() - start) / 1e6;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("not found: " + answer.statusCode());
      }
    }
    line("track-p50", at(found, 50), at(bare, 50), "ms");
    line("track-bare-p99", at(bare, 99), 5, "ms");
    line("track-p99", at(found, 99), 5, "ms");
  }

  private List<String> cases(int many) {
    sql.update("alter table case_file disable trigger user");
    Object programmes = house.getBean("phuchuay.casework.programme.Programmes");
    String version = version(programmes);
    List<String> numbers = new ArrayList<>(many);
    for (int i = 0; i < many; i++) {
      numbers.add(CaseNumber.draw("FU").value());
    }
    Object[] array = numbers.toArray();
    sql.update(
        """
        insert into case_file (number, type, definition, system, state, actor, applicant_kind, applicant,
          family, created_at, handed_in_at, since, changed_at)
        select number, 'fuel.registration', ?, 'fuel', 'submitted', 'officer', 'visitor', number,
          gen_random_uuid(), now(), now(), now(), now()
        from unnest(?::text[]) as number on conflict do nothing
        """,
        version,
        array(array));
    sql.execute("analyze case_file");
    return numbers;
  }

  private static String array(Object[] values) {
    return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private String version(Object programmes) {
    try {
      Method today = programmes.getClass().getMethod("today", String.class);
      Object programme =
          ((java.util.Optional<?>) today.invoke(programmes, "fuel.registration")).orElseThrow();
      Object versions = house.getBean("phuchuay.casework.programme.ProgrammeVersions");
      Method keep = versions.getClass().getMethod("keep", programme.getClass());
      keep.setAccessible(true);
      keep.invoke(versions, programme);
      return String.valueOf(programme.getClass().getMethod("version").invoke(programme));
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(changed);
    }
  }

  /** What is due now, a thousand of it, among a million and among ten million rows. */
  private void due() throws Exception {
    Instant now = Instant.now().minus(Duration.ofDays(1));
    sql.execute("alter table case_clock disable trigger all");
    clocks(1_000, "'" + Timestamp.from(now) + "'::timestamptz - n * interval '1 minute'");
    String later =
        "'" + Timestamp.from(now) + "'::timestamptz + interval '2 days' + n * interval '1 s'";
    clocks(999_000, later);
    double few = dueMillis(now);
    double fewUnpaged = dueMillis(now, 1000);
    for (int i = 0; i < 9; i++) {
      clocks(1_000_000, later);
    }
    double many = dueMillis(now);
    double all = dueMillis(now, 1000);
    System.err.printf(
        Locale.ROOT,
        "rows %d%n",
        sql.queryForObject("select count(*) from case_clock", Long.class));
    line("due-1000-of-1M", fewUnpaged, 20, "ms");
    line("due-1000-of-10M", all, 20, "ms");
    line("due-page-of-10M", many, 20, "ms");
    line("due-growth", all / fewUnpaged, 2, "x");
    line("due-page-growth", many / few, 2, "x");
  }

  private void clocks(int many, String due) {
    sql.execute(
        """
        insert into case_clock (case_id, clock, began_at, due_at, look_at, working)
        select gen_random_uuid(), 'work', now(), %s, %s, false from generate_series(1, %d) n
        """
            .formatted(due, due, many));
    sql.execute("vacuum analyze case_clock");
  }

  private double dueMillis(Instant now) throws Exception {
    return dueMillis(now, 500);
  }

  private double dueMillis(Instant now, int most) throws Exception {
    Object rows = house.getBean("phuchuay.casework.clock.ClockRows");
    Method due = rows.getClass().getDeclaredMethod("due", Instant.class, int.class);
    due.setAccessible(true);
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      long start = System.nanoTime();
      int found = ((List<?>) due.invoke(rows, now, most)).size();
      millis.add((System.nanoTime() - start) / 1e6);
      if (found != most) {
        throw new IllegalStateException("found " + found);
      }
    }
    return median(millis.subList(10, 60));
  }

  /** All programmes read and checked, as at a start. */
  private void programmes() throws Exception {
    Class<?> kind = Class.forName("phuchuay.casework.programme.ProgrammeFiles");
    Class<?> words = Class.forName("phuchuay.platform.Words");
    var reading = kind.getDeclaredConstructor(words);
    reading.setAccessible(true);
    Method read = kind.getDeclaredMethod("programmes");
    read.setAccessible(true);
    Object said = house.getBean(words);
    long start = System.nanoTime();
    Object first = read.invoke(reading.newInstance(said));
    double cold = (System.nanoTime() - start) / 1e6;
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      start = System.nanoTime();
      reading.newInstance(said);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    System.err.println(((java.util.Collection<?>) first).size() + " programmes");
    line("programmes-first", cold, 1000, "ms");
    line("programmes", median(millis), 1000, "ms");
  }

  private HttpResponse<String> ask(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String of(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern);
    }
    return matcher.group(1).replace("+", "%2B");
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }

  private static double at(double[] figures, double percent) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static void line(String name, double value, double bound, String unit) {
    System.out.printf(
        Locale.ROOT,
        "{\"name\":\"%s\",\"value\":%.3f,\"bound\":%.3f,\"ratio\":%.3f,\"unit\":\"%s\"}%n",
        name,
        value,
        bound,
        value / bound,
        unit);
  }
}
