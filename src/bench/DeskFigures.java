import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import phuchuay.cast.Visitor;

/**
 * The desk in the whole service, with a database of its own: how long after the acknowledgement of
 * a webhook its words are at the desk of an officer who looks on, how long a list of many open
 * conversations takes, and what many open streams cost.
 */
public final class DeskFigures {

  private static final int OPEN = Integer.getInteger("open", 5000);
  private static final int OFFICERS = Integer.getInteger("officers", 20);
  private static final int RATE = Integer.getInteger("rate", 50);
  private static final int SECONDS = Integer.getInteger("seconds", 20);
  private static final int STREAMS = Integer.getInteger("streams", 500);
  private static final Pattern NUMBER = Pattern.compile("\"conversation\":(\\d+)");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Long> shown = new ConcurrentHashMap<>();
  private final ConfigurableApplicationContext house;
  private final int port;
  private final String cookie;

  public static void main(String[] arguments) throws Exception {
    int ended = 1;
    try (FastLine line = new FastLine(20)) {
      new DeskFigures(line.url(), Files.createTempDirectory("bench")).run();
      ended = 0;
    } catch (Throwable failed) {
      failed.printStackTrace();
    }
    System.exit(ended);
  }

  private DeskFigures(String line, Path data) throws Exception {
    System.setProperty("PHUCHUAY_DATA_DIR", data.toString());
    System.setProperty("LINE_BOT_CHANNEL_TOKEN", "bench");
    System.setProperty("LINE_BOT_CHANNEL_SECRET", Webhooks.SECRET);
    System.setProperty("LINE_BOT_API_END_POINT", line);
    System.setProperty("LINE_BOT_BLOB_END_POINT", line);
    house =
        SpringApplication.run(
            Class.forName("phuchuay.Phuchuay"),
            "--server.port=0",
            "--management.server.port=0",
            "--phuchuay.demo=false",
            "--phuchuay.menus.work=false",
            "--phuchuay.admin.username=" + Visitor.STAFF_NAME,
            "--phuchuay.admin.password=" + Visitor.STAFF_PASSWORD,
            "--phuchuay.admin.totp-secret=" + Visitor.STAFF_KEY,
            "--logging.level.root=WARN");
    port = Integer.parseInt(house.getEnvironment().getRequiredProperty("local.server.port"));
    Visitor officer = new Visitor(port);
    officer.signsIn(Visitor.STAFF_NAME, Visitor.STAFF_PASSWORD);
    officer.confirms(code());
    cookie = "session=" + officer.session();
  }

  private static String code() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(base32(Visitor.STAFF_KEY), "HmacSHA1"));
    byte[] hash =
        mac.doFinal(ByteBuffer.allocate(8).putLong(System.currentTimeMillis() / 30_000).array());
    int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }

  private static byte[] base32(String text) {
    BigInteger bits = BigInteger.ZERO;
    for (char letter : text.toCharArray()) {
      bits =
          bits.shiftLeft(5)
              .or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
    }
    byte[] all = bits.toByteArray();
    byte[] key = new byte[text.length() * 5 / 8];
    System.arraycopy(
        all,
        Math.max(0, all.length - key.length),
        key,
        Math.max(0, key.length - all.length),
        Math.min(all.length, key.length));
    return key;
  }

  private void run() throws Exception {
    fill();
    lists("first");
    double[] list = lists("warm");
    line("desk-list-p50", at(list, 50), 100, "ms");
    line("desk-list-p95", at(list, 95), 100, "ms");
    live();
    streams();
  }

  /** Open conversations of every system; those with the first officers are held. */
  private void fill() {
    JdbcTemplate sql = house.getBean(JdbcTemplate.class);
    sql.update(
        """
        insert into conversation (line_id, kind, created_at, held_by, called)
        select 'U' || lpad(to_hex(i), 32, '0'), 'PERSON', now(), case when i <= 2000 then 'STAFF' else 'WAITING' end,
               'ผู้ถาม ' || i
        from generate_series(1, ?) i
        """,
        OPEN);
    sql.update(
        """
        insert into incoming (event_id, line_id, kind, state, body, occurred_at, received_at, next_try_at)
        select '00' || lpad(i || '-' || n, 24, '0'), 'U' || lpad(to_hex(i), 32, '0'), 'message.text', 'HANDLED',
               '{"message":{"type":"text","text":"สอบถามเรื่องรหัสค่ะ ' || n || '"}}',
               now() - n * interval '1 minute', now(), now()
        from generate_series(1, ?) i, generate_series(1, 8) n
        """,
        OPEN);
    sql.update(
        """
        insert into care (conversation_id, line_id, since, queued_at, asked_at, heard_at, unread, answer_by, why, topic,
                          system, number, state, officer)
        select id, line_id, now(), now() - id * interval '1 second', now() - id * interval '1 second', now(), 1,
               now() + interval '30 minutes', 'asked', '', (array['gpp', 'eia', 'jcm', 'ghg', 'fuel'])[id % 5 + 1], '',
               case when held_by = 'STAFF' then 'HELD' else 'WAITING' end,
               case when held_by = 'STAFF' then (select id from account where system = 'staff' limit 1) end
        from conversation
        """);
    sql.execute("analyze");
  }

  private double[] lists(String which) throws Exception {
    double[] millis = new double[200];
    String[] queues = {"waiting", "mine", "others", "waiting&system=gpp"};
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      String page = get("/console/desk/list?queue=" + queues[i % queues.length]);
      millis[i] = (System.nanoTime() - start) / 1e6;
      if (!page.contains("data-count")) {
        throw new IllegalStateException("no list: " + page.substring(0, 200));
      }
    }
    Arrays.sort(millis);
    System.err.printf(
        Locale.ROOT,
        "lists %s: p50 %.1f p95 %.1f max %.1f ms%n",
        which,
        at(millis, 50),
        at(millis, 95),
        at(millis, 100));
    return millis;
  }

  /** Each officer has one conversation open; people of those write, and others too. */
  private void live() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    List<Thread> officers = new ArrayList<>();
    for (int i = 1; i <= OFFICERS; i++) {
      int conversation = conversation(i);
      officers.add(Thread.ofVirtual().start(() -> watch(conversation, opened, true)));
    }
    while (opened.get() < OFFICERS) {
      Thread.sleep(20);
    }
    tell(5, "w");
    acknowledged.clear();
    shown.clear();
    tell(SECONDS, "m");
    Thread.sleep(3000);
    double[] millis =
        acknowledged.entrySet().stream()
            .filter(one -> shown.containsKey(one.getKey()))
            .mapToDouble(one -> (shown.get(one.getKey()) - one.getValue()) / 1e6)
            .sorted()
            .toArray();
    System.err.printf(
        Locale.ROOT,
        "%d events to conversations that officers look at, %d seen: p50 %.1f p95 %.1f p99 %.1f max"
            + " %.1f ms%n",
        acknowledged.size(),
        millis.length,
        at(millis, 50),
        at(millis, 95),
        at(millis, 99),
        at(millis, 100));
    line("desk-shown-p50", at(millis, 50), 300, "ms");
    line("desk-shown-p95", at(millis, 95), 300, "ms");
    line("desk-missed", acknowledged.size() - millis.length, 0, "messages");
    officers.forEach(Thread::interrupt);
  }

  private int conversation(int number) {
    return house
        .getBean(JdbcTemplate.class)
        .queryForObject(
            "select id from conversation where line_id = ?",
            Integer.class,
            "U" + "%032x".formatted(number));
  }

  /** As the page does: told that something changed, it asks for the thread. */
  private void watch(int conversation, AtomicInteger opened, boolean fetches) {
    try {
      HttpResponse<java.io.InputStream> stream =
          http.send(
              request("/console/desk/live?watching=" + conversation),
              HttpResponse.BodyHandlers.ofInputStream());
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.equals("event:hello")) {
          opened.incrementAndGet();
        }
        Matcher number = NUMBER.matcher(line);
        if (fetches && number.find() && Integer.parseInt(number.group(1)) == conversation) {
          Thread.ofVirtual().start(() -> seen(conversation));
        }
      }
    } catch (Exception over) {
      // the bench has ended it
    }
  }

  private void seen(int conversation) {
    try {
      String page = get("/console/desk/" + conversation + "/thread");
      long now = System.nanoTime();
      Matcher mark = Pattern.compile("\\[\\[(\\w+)\\]\\]").matcher(page);
      while (mark.find()) {
        shown.putIfAbsent(mark.group(1), now);
      }
    } catch (Exception over) {
      // the bench has ended it
    }
  }

  private void tell(int seconds, String run) throws Exception {
    long start = System.nanoTime();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < RATE * seconds; n++) {
        int number = n;
        long wait = start + n * 1_000_000_000L / RATE - System.nanoTime();
        if (wait > 0) {
          Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
        people.submit(
            () -> {
              try {
                tell(run, number);
              } catch (Exception failed) {
                System.err.println(failed);
              }
            });
      }
    }
  }

  private void tell(String run, int number) throws Exception {
    int person = 1 + number % 50;
    String mark = run + "x" + number;
    String body =
        """
        {"destination":"%s","events":[{"type":"message","mode":"active","timestamp":%d,"webhookEventId":"01%s%022d",\
        "deliveryContext":{"isRedelivery":false},"source":{"type":"user","userId":"U%032x"},"replyToken":"r%s",\
        "message":{"type":"text","id":"%d","text":"ขอสอบถามค่ะ [[%s]]"}}]}\
        """
            .formatted(
                Webhooks.BOT,
                System.currentTimeMillis(),
                run + run,
                number,
                person,
                mark,
                number,
                mark);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Webhooks.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signature =
        Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/callback"))
                .header("Content-Type", "application/json")
                .header("x-line-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == 200 && person <= OFFICERS) {
      acknowledged.put(mark, System.nanoTime());
    } else if (answer.statusCode() != 200) {
      System.err.println("webhook answered " + answer.statusCode());
    }
  }

  /** Both ends are in this process: what is measured is more than the service's own part. */
  private void streams() throws Exception {
    long before = heap();
    AtomicInteger opened = new AtomicInteger();
    for (int i = 0; i < STREAMS; i++) {
      Thread.ofVirtual().start(() -> watch(0, opened, false));
    }
    while (opened.get() < STREAMS) {
      Thread.sleep(50);
    }
    tell(3, "s");
    Thread.sleep(1000);
    line("desk-streams-" + STREAMS, (heap() - before) / 1e6, 100, "MB");
  }

  private static long heap() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(300);
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private String get(String path) throws Exception {
    return http.send(request(path), HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Cookie", cookie)
        .build();
  }

  private static double at(double[] sorted, double percent) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static void line(String name, double value, double bound, String unit) {
    System.out.printf(
        Locale.ROOT,
        "{\"name\":\"%s\",\"value\":%.3f,\"bound\":%.3f,\"ratio\":%.3f,\"unit\":\"%s\"}%n",
        name,
        value,
        bound,
        bound == 0 ? value : value / bound,
        unit);
  }
}
