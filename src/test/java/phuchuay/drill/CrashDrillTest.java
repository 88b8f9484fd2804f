package phuchuay.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
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

  private static final int KILLS = Integer.getInteger("drill.kills", 7);
  private static final int SECONDS = Integer.getInteger("drill.seconds", 75);
  private static final int STOPS = Integer.getInteger("drill.stops", 4);

  @TempDir private Path folder;

  @Test
  void killed_instances_lose_nothing_and_say_nothing_twice() throws Exception {
    try (UnreliableLine line = new UnreliableLine(true)) {
      drill("kills", KILLS, SECONDS, Instance::kill, line, Ledgers::verify);
    }
  }

  @Test
  void stopped_instances_leave_nothing_unclear() throws Exception {
    try (UnreliableLine line = new UnreliableLine(false)) {
      drill("stops", STOPS, SECONDS / 3, Instance::stop, line, this::nothing_unclear);
    }
  }

  private void nothing_unclear(Ledgers ledgers) {
    ledgers.verify();
    assertThat(ledgers.unknown()).isZero();
  }

  private void drill(
      String name,
      int times,
      int seconds,
      Consumer<Instance> end,
      UnreliableLine line,
      Consumer<Ledgers> holds)
      throws Exception {
    Path home = Files.createDirectory(folder.resolve(name));
    try (LocalServers servers = new LocalServers(home.resolve("data"));
        Pair pair = new Pair(home, servers, line, Map.of())) {
      pair.starts();
      endAgainAndAgain(pair.both, times - 1, seconds, end);
      pair.crowd.fallsSilent();
      endAndStart(pair.both, end);
      pair.comesToRest();
      System.out.printf(
          "crash drill: %d %s in %d s, %d twins, %s%n",
          times, name, seconds, pair.crowd.twins.get(), pair.ledgers.counts());
      assertThat(pair.errors()).isEmpty();
      holds.accept(pair.ledgers);
    }
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
}
