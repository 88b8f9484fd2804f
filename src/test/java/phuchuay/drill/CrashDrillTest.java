package phuchuay.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
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
  private static final int STOPS = Integer.getInteger("drill.stops", 4);
  private static final int PEOPLE = 200;
  private static final int A_SECOND = 40;

  @TempDir private Path folder;
  private LocalServers servers;

  @Test
  void killed_instances_lose_nothing_and_say_nothing_twice() throws Exception {
    try (UnreliableLine line = new UnreliableLine(true)) {
      Ledgers ledgers = drill("kills", KILLS, SECONDS, Instance::kill, line);
      ledgers.verify();
    }
  }

  @Test
  void stopped_instances_leave_nothing_unclear() throws Exception {
    try (UnreliableLine line = new UnreliableLine(false)) {
      Ledgers ledgers = drill("stops", STOPS, SECONDS / 3, Instance::stop, line);
      ledgers.verify();
      assertThat(ledgers.unknown()).isZero();
    }
  }

  private Ledgers drill(
      String name, int times, int seconds, Consumer<Instance> end, UnreliableLine line)
      throws Exception {
    Path home = Files.createDirectory(folder.resolve(name));
    List<Instance> both = List.of(instance(home, "first", line), instance(home, "second", line));
    List<Integer> ports = both.stream().map(Instance::port).toList();
    servers = new LocalServers(home.resolve("data"));
    try (Crowd crowd = new Crowd(PEOPLE, ports, line)) {
      both.parallelStream().forEach(Instance::start);
      crowd.talks(A_SECOND);
      endAgainAndAgain(both, times - 1, seconds, end);
      crowd.fallsSilent();
      endAndStart(both, end);
      await().atMost(Duration.ofSeconds(60)).until(crowd::quiet);
      Ledgers ledgers = new Ledgers(database(), line, List.copyOf(crowd.told));
      ledgers.drained(Duration.ofSeconds(60));
      System.out.printf(
          "crash drill: %d %s in %d s, %d twins, %s%n",
          times, name, seconds, crowd.twins.get(), ledgers.counts());
      assertThat(both).noneMatch(instance -> instance.said().contains(" ERROR "));
      return ledgers;
    } finally {
      both.forEach(Instance::kill);
    }
  }

  @AfterEach
  void servers_go() {
    if (servers != null) {
      servers.close();
    }
  }

  private static Instance instance(Path home, String name, UnreliableLine line) {
    return new Instance(
        home.resolve("data"),
        home.resolve(name + ".log"),
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
  private static void endAgainAndAgain(
      List<Instance> both, int times, int seconds, Consumer<Instance> end) {
    long began = System.nanoTime();
    long share = TimeUnit.SECONDS.toMillis(seconds) / Math.max(1, times);
    for (int i = 0; i < times; i++) {
      waitUntil(began, i * share + ThreadLocalRandom.current().nextLong(share / 2));
      endAndStart(both, end);
    }
    waitUntil(began, TimeUnit.SECONDS.toMillis(seconds));
  }

  private static void endAndStart(List<Instance> both, Consumer<Instance> end) {
    Instance unlucky = both.get(ThreadLocalRandom.current().nextInt(both.size()));
    end.accept(unlucky);
    unlucky.start();
  }

  private static void waitUntil(long began, long millis) {
    UnreliableLine.pause(millis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
  }

  private JdbcClient database() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            servers.get("SPRING_DATASOURCE_URL"),
            servers.get("SPRING_DATASOURCE_USERNAME"),
            servers.get("SPRING_DATASOURCE_PASSWORD")));
  }
}
