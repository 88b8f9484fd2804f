import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import phuchuay.chat.MessageSearch;
import phuchuay.chat.MessageSearch.Asked;
import phuchuay.chat.MessageSearch.Found;

/**
 * Searching a million messages in the whole service, with a database of its own: how long officers
 * wait, how long the index takes to be made and to catch up, how big it is.
 */
public final class MessageFigures {

  private static final int MANY = Integer.getInteger("messages", 1_000_000);
  private static final int ASKED = Integer.getInteger("queries", 500);
  private static final int LATE = 20_000;
  private static final UnaryOperator<Set<String>> EVERYBODY = lines -> lines;

  private final MadeMessages made;
  private final Path data;
  private ConfigurableApplicationContext house;

  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory("bench");
    new MessageFigures(new MadeMessages(Path.of(arguments[0])), data).run();
    System.exit(0);
  }

  private MessageFigures(MadeMessages made, Path data) {
    this.made = made;
    this.data = data;
    this.house = start(data);
  }

  private static ConfigurableApplicationContext start(Path data) {
    System.setProperty("phuchuay.data-dir", data.toString());
    return SpringApplication.run(
        type("phuchuay.Phuchuay"),
        "--server.port=0",
        "--management.server.port=0",
        "--phuchuay.demo=false",
        "--phuchuay.menus.work=false",
        "--spring.datasource.hikari.data-source-properties.socketTimeout=600",
        "--logging.level.root=WARN");
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void run() throws Exception {
    until(() -> !found("bench").away() && found("bench").back() == null);
    long empty = heap();
    fill(MANY);
    house.close();
    clear(data.resolve("messages-index"));
    house = start(data);
    long start = System.nanoTime();
    until(() -> !found("bench").away() && found("bench").back() == null);
    double seconds = (System.nanoTime() - start) / 1e9;
    line("messages-build", MANY / seconds, 5000, "messages/s");
    System.err.printf(
        Locale.ROOT,
        "%d messages read in %.0f s, %.0f s of CPU; %d MB on disk; heap %d MB with none, %d MB with all%n",
        MANY,
        seconds,
        cpu(),
        size(data.resolve("messages-index")) >> 20,
        empty >> 20,
        heap() >> 20);
    asked("first", EVERYBODY);
    asked("then", EVERYBODY);
    double[] warm = asked("again", EVERYBODY);
    line("messages-p50", at(warm, 50), 200, "ms");
    line("messages-p95", at(warm, 95), 200, "ms");
    line("messages-p99", at(warm, 99), 200, "ms");
    MessageSearch search = house.getBean(MessageSearch.class);
    line("messages-scoped-p95", at(asked("scoped", search.ofSystems(Set.of("jcm"))), 95), 200, "ms");
    line("messages-late", late(), 2000, "messages/s");
  }

  private double[] asked(String which, UnaryOperator<Set<String>> visible) {
    MessageSearch search = house.getBean(MessageSearch.class);
    double[] millis = new double[ASKED];
    int hits = 0;
    List<String> slow = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      String typed = made.looked();
      long start = System.nanoTime();
      hits += search.find(Asked.of(typed, 20), visible).hits().isEmpty() ? 0 : 1;
      millis[i] = (System.nanoTime() - start) / 1e6;
      if (millis[i] > 100) {
        slow.add(String.format(Locale.ROOT, "%s %.0f ms", typed, millis[i]));
      }
    }
    Arrays.sort(millis);
    System.err.printf(
        Locale.ROOT,
        "%s %d: p50 %.1f p95 %.1f p99 %.1f max %.1f ms, %d found something; slow: %s%n",
        which,
        ASKED,
        at(millis, 50),
        at(millis, 95),
        at(millis, 99),
        at(millis, 100),
        hits,
        slow);
    return millis;
  }

  /** So many come at once: how many a second can be found. */
  private double late() throws Exception {
    JdbcTemplate sql = house.getBean(JdbcTemplate.class);
    String mark = "qqmark" + UUID.randomUUID().toString().substring(0, 8);
    StringBuilder events = new StringBuilder();
    StringBuilder news = new StringBuilder();
    for (int i = 0; i < LATE; i++) {
      String line = made.line();
      event(events, "02" + UUID.randomUUID(), line, Instant.now(), made.heard() + " " + mark);
      news.append(line).append("\tHEARD\n");
    }
    copy("incoming (event_id, line_id, kind, state, body, occurred_at, received_at, next_try_at)", events);
    double before = cpu();
    long start = System.nanoTime();
    copy("news (line_id, kind)", news);
    MessageSearch search = house.getBean(MessageSearch.class);
    String last = sql.queryForObject("select line_id from news order by id desc limit 1", String.class);
    long conversation =
        sql.queryForObject("select id from conversation where line_id = ?", Long.class, last);
    until(() -> !search.find(Asked.of(mark, 1).in(conversation), EVERYBODY).hits().isEmpty());
    System.err.printf(Locale.ROOT, "late: %.1f s of CPU%n", cpu() - before);
    return LATE / ((System.nanoTime() - start) / 1e9);
  }

  private void fill(int many) throws Exception {
    JdbcTemplate sql = house.getBean(JdbcTemplate.class);
    sql.update(
        """
        insert into conversation (line_id, kind, created_at)
        select 'U' || lpad(to_hex(i), 32, '0'), 'PERSON', now() from generate_series(0, ? - 1) i
        """,
        MadeMessages.LINES);
    sql.update(
        """
        insert into waiting (conversation_id, line_id, since, why, topic, system, number, ended_at, ended_how)
        select id, line_id, now(), 'asked', '', (array['gpp', 'eia', 'jcm', 'ghg', 'fuel'])[id % 5 + 1], '', now(), 'CARED'
        from conversation where id % 7 = 0
        """);
    StringBuilder events = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    StringBuilder messages = new StringBuilder();
    int call = 0;
    for (int i = 0; i < many; i++) {
      Instant at = made.moment(i, many);
      if (i % 20 < 11) {
        event(events, "01%024d".formatted(i), made.line(), at, made.heard());
      } else {
        String line = made.line();
        call++;
        calls.append(call + "\t" + (1 + Integer.parseInt(line.substring(1), 16)) + "\t" + line);
        calls.append("\tPUSH\t" + UUID.randomUUID() + "\tACCEPTED\t" + at + "\t" + at + "\t" + at + "\n");
        messages.append(call + "\t1\tfaq/answer\t1\t{}\t" + escaped(made.said()) + "\n");
      }
      if (i % 20_000 == 19_999 || i == many - 1) {
        copy("incoming (event_id, line_id, kind, state, body, occurred_at, received_at, next_try_at)", events);
        copy(
            "outgoing_call (id, conversation_id, line_id, kind, retry_key, state, created_at, next_try_at, settled_at)",
            calls);
        copy("outgoing_message (call_id, position, template, template_version, fills, body)", messages);
      }
    }
    sql.execute("alter table outgoing_call alter column id restart with " + (call + 1));
    sql.execute("analyze");
  }

  private static void event(StringBuilder events, String id, String line, Instant at, String text) {
    String body =
        "{\"type\":\"message\",\"message\":{\"type\":\"text\",\"id\":\"5\",\"text\":\"" + text + "\"},\"source\":{\"type\":\"user\",\"userId\":\""
            + line
            + "\"}}";
    events.append(id + "\t" + line + "\tmessage.text\tHANDLED\t" + escaped(body));
    events.append("\t" + at + "\t" + at + "\t" + at + "\n");
  }

  private static String escaped(String json) {
    return json.replace("\\", "\\\\");
  }

  private void copy(String into, StringBuilder rows) throws SQLException, IOException {
    try (Connection connection = house.getBean(DataSource.class).getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + into + " from stdin", new StringReader(rows.toString()));
    }
    rows.setLength(0);
  }

  private Found found(String typed) {
    return house.getBean(MessageSearch.class).find(Asked.of(typed, 1), EVERYBODY);
  }

  private static void until(java.util.concurrent.Callable<Boolean> so) throws Exception {
    Instant patience = Instant.now().plus(Duration.ofMinutes(20));
    while (!so.call()) {
      if (Instant.now().isAfter(patience)) {
        throw new IllegalStateException("never");
      }
      Thread.sleep(20);
    }
  }

  /** What the one that reads has used so far; merges are done beside it. */
  private static double cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(thread -> thread != null && thread.getThreadName().startsWith("messages-"))
            .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
            .sum()
        / 1e9;
  }

  private static long heap() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static double at(double[] sorted, double percent) {
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
