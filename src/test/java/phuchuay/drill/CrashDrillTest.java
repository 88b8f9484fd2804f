package phuchuay.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import phuchuay.cast.FakeLine;
import phuchuay.local.Instance;
import phuchuay.local.LocalServers;

/**
 * Two instances on one database, one of them killed again and again while two hundred people talk
 * and LINE has a bad day: nothing is lost, nothing is said twice, everything ends somewhere.
 */
@Tag("drill")
@EnabledOnOs(OS.LINUX)
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class CrashDrillTest {

  private static final int KILLS = Integer.getInteger("drill.kills", 8);
  private static final int SECONDS = Integer.getInteger("drill.seconds", 100);
  private static final int PEOPLE = 200;
  private static final int A_SECOND = 40;

  @TempDir private Path folder;

  @Test
  void killed_instances_lose_nothing_and_say_nothing_twice() throws Exception {
    try (LocalServers servers = new LocalServers(folder.resolve("data"));
        UnreliableLine line = new UnreliableLine()) {
      List<Instance> both = List.of(instance("first", line), instance("second", line));
      try (Crowd crowd = new Crowd(PEOPLE, both.stream().map(Instance::port).toList(), line)) {
        both.parallelStream().forEach(Instance::start);
        crowd.talks(A_SECOND);
        kill(both);
        crowd.falls_silent();
        await().atMost(Duration.ofSeconds(60)).until(crowd::quiet);
        Ledgers ledgers = new Ledgers(database(servers), line, List.copyOf(crowd.told));
        ledgers.drained(Duration.ofSeconds(60));
        System.out.println(
            "crash drill: %d kills in %d s, %d twins, %s"
                .formatted(KILLS, SECONDS, crowd.twins.get(), ledgers.counts()));
        ledgers.verify();
        assertThat(both).noneMatch(instance -> instance.said().contains(" ERROR "));
      } finally {
        both.forEach(Instance::kill);
      }
    }
  }

  private Instance instance(String name, UnreliableLine line) {
    return new Instance(
        folder.resolve("data"),
        folder.resolve(name + ".log"),
        Map.of(
            "LINE_BOT_CHANNEL_TOKEN",
            "token",
            "LINE_BOT_CHANNEL_SECRET",
            FakeLine.SECRET,
            "LINE_BOT_API_END_POINT",
            line.url(),
            "LINE_BOT_BLOB_END_POINT",
            line.url()));
  }

  /** One or the other, at moments nobody can foresee, each time started again at once. */
  private static void kill(List<Instance> both) {
    long began = System.nanoTime();
    long share = TimeUnit.SECONDS.toMillis(SECONDS) / KILLS;
    for (int i = 0; i < KILLS; i++) {
      waitUntil(began, i * share + ThreadLocalRandom.current().nextLong(share / 2));
      Instance unlucky = both.get(ThreadLocalRandom.current().nextInt(both.size()));
      unlucky.kill();
      unlucky.start();
    }
    waitUntil(began, TimeUnit.SECONDS.toMillis(SECONDS));
  }

  private static void waitUntil(long began, long millis) {
    UnreliableLine.pause(millis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
  }

  private static JdbcClient database(LocalServers servers) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            servers.get("SPRING_DATASOURCE_URL"),
            servers.get("SPRING_DATASOURCE_USERNAME"),
            servers.get("SPRING_DATASOURCE_PASSWORD")));
  }
}
