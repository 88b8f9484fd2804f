package phuchuay.drill;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import phuchuay.cast.FakeLine;
import phuchuay.local.Instance;
import phuchuay.local.LocalServers;

/** Two instances on one database, and the many people who talk to either of them. */
final class Pair implements AutoCloseable {

  private static final int PEOPLE = 200;
  private static final int A_SECOND = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  final List<Instance> both;
  final Crowd crowd;
  final Ledgers ledgers;

  /**
   * @param more settings beside those of LINE
   */
  Pair(Path home, LocalServers servers, UnreliableLine line, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("LINE_BOT_CHANNEL_TOKEN", "token");
    settings.put("LINE_BOT_CHANNEL_SECRET", FakeLine.SECRET);
    settings.put("LINE_BOT_API_END_POINT", line.url());
    settings.put("LINE_BOT_BLOB_END_POINT", line.url());
    Path data = home.resolve("data");
    both =
        List.of(
            new Instance(data, home.resolve("first.log"), settings),
            new Instance(data, home.resolve("second.log"), settings));
    crowd = new Crowd(PEOPLE, both.stream().map(Instance::port).toList(), line);
    ledgers = new Ledgers(database(servers), line, crowd.told);
  }

  void starts() {
    both.parallelStream().forEach(Instance::start);
    crowd.talks(A_SECOND);
  }

  /** Nobody says anything new; what was said is taken, heard and answered. */
  void comesToRest() {
    crowd.fallsSilent();
    await().atMost(PATIENCE).until(crowd::quiet);
    ledgers.drained(PATIENCE);
  }

  /** What they complained of. */
  List<String> errors() {
    return both.stream()
        .flatMap(one -> one.said().lines())
        .filter(line -> line.contains(" ERROR "))
        .toList();
  }

  private static JdbcClient database(LocalServers servers) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            servers.get("SPRING_DATASOURCE_URL"),
            servers.get("SPRING_DATASOURCE_USERNAME"),
            servers.get("SPRING_DATASOURCE_PASSWORD")));
  }

  @Override
  public void close() {
    both.forEach(Instance::kill);
    crowd.close();
  }
}
