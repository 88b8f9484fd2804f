import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Events of a year gone by, put into the service's own database as they would lie there. */
final class OldEvents {

  private static final String ADD =
      """
      insert into incoming (event_id, line_id, kind, state, attempts, body, reply_token, talk, occurred_at,
                            received_at, next_try_at, handled_at)
      select 'old' || n, 'U' || lpad((n %% 40000)::text, 32, '0'), 'message.text', 'HANDLED', 1,
             '{"type":"message","message":{"type":"text","id":"' || n || '","text":"' || repeat('x', 60) || '"}}',
             'token' || n, 'faq', at, at, at, at
      from generate_series(%d, %d) n, lateral (select now() - interval '300 days' + n * interval '2 s' as at) t
      """;

  private static long next = 1;

  private OldEvents() {}

  static void add(Path data, long rows) throws Exception {
    Map<String, String> settings =
        Files.readAllLines(data.resolve("local.env")).stream()
            .map(row -> row.split("=", 2))
            .collect(Collectors.toMap(row -> row[0], row -> row[1].replace("'", "")));
    Properties login = new Properties();
    login.setProperty("user", settings.get("SPRING_DATASOURCE_USERNAME"));
    login.setProperty("password", settings.get("SPRING_DATASOURCE_PASSWORD"));
    try (Connection connection = driver().connect(settings.get("SPRING_DATASOURCE_URL"), login);
        Statement sql = connection.createStatement()) {
      for (long left = rows; left > 0; left -= 500_000) {
        long last = next + Math.min(left, 500_000) - 1;
        sql.execute(ADD.formatted(next, last));
        next = last + 1;
      }
      sql.execute("vacuum analyze incoming");
      sql.execute("checkpoint");
    }
  }

  private static Driver driver() throws Exception {
    try (var jars = Files.list(Path.of("target/service/lib"))) {
      Path jar =
          jars.filter(path -> path.getFileName().toString().startsWith("postgresql"))
              .findFirst()
              .orElseThrow();
      URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
      return (Driver)
          loader.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
    }
  }
}
