package phuchuay.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import phuchuay.drill.Cable.State;
import phuchuay.drill.Diary.Spell;
import phuchuay.local.Instance;
import phuchuay.local.LocalServers;

/**
 * PostgreSQL is restarted, stopped, out of reach, mute, and cut off in the middle of a commit,
 * while two hundred people talk: whoever cannot store says so at once, and nothing stored is lost.
 */
@Tag("drill")
@EnabledOnOs(OS.LINUX)
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class DatabaseDrillTest {

  private static final Pattern SERVER = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

  @TempDir private Path home;
  private LocalServers servers;
  private Cable cable;
  private Pair pair;
  private Diary diary;

  @Test
  void a_database_that_comes_and_goes_takes_nothing_with_it() throws Exception {
    try (LocalServers owned = new LocalServers(home.resolve("data"));
        UnreliableLine line = new UnreliableLine(false);
        Cable between = new Cable(port(owned));
        Pair two = new Pair(home, owned, line, through(between, owned))) {
      servers = owned;
      cable = between;
      pair = two;
      pair.starts();
      diary = new Diary(pair);
      try {
        is_restarted();
        is_away();
        is_cut_off();
        pair.comesToRest();
      } finally {
        diary.print("database drill", cable.counts());
      }
      pair.ledgers.verify();
      diary.nobody_waited_in_vain();
      assertThat(pair.errors()).isEmpty();
    }
  }

  private void is_restarted() {
    for (String mode : List.of("fast", "immediate", "fast", "immediate")) {
      diary.blow("restarted, " + mode, () -> servers.restartPostgres(mode));
    }
  }

  private void is_away() {
    nothing_is_taken(
        "stopped, fast", 503, () -> servers.stopPostgres("fast"), servers::startPostgres);
    nothing_is_taken(
        "unplugged", 503, () -> cable.becomes(State.UNPLUGGED), () -> cable.becomes(State.WHOLE));
    nothing_is_taken(
        "a black hole",
        503,
        () -> cable.becomes(State.BLACK_HOLE),
        () -> cable.becomes(State.WHOLE));
    Instance first = pair.both.getFirst();
    nothing_is_taken(
        "stopped, and an instance killed",
        Answers.NOBODY,
        () -> {
          servers.stopPostgres("immediate");
          first.kill();
        },
        () -> {
          servers.startPostgres();
          first.start();
        });
  }

  /** Neither instance says 200 to anything, and the other answer is the only one it gives. */
  private void nothing_is_taken(String what, int first, Runnable begins, Runnable ends) {
    Spell spell = diary.spell(what, Duration.ofSeconds(8), begins, ends);
    assertThat(spell.ready()).as(what).containsExactly(first, 503);
    assertThat(spell.alive()).as(what).containsExactly(first == 503 ? 200 : first, 200);
    assertThat(spell.answers()).as(what).isNotEmpty();
    assertThat(spell.answers())
        .as(what)
        .allSatisfy(
            answer ->
                assertThat(answer.status())
                    .isEqualTo(answer.port() == pair.both.getFirst().port() ? first : 503));
  }

  private void is_cut_off() {
    for (int i = 1; i <= 3; i++) {
      diary.blow("all connections reset", cable::tear);
    }
    frayed("cut at commit", State.FRAYED_AT_COMMIT);
    frayed("cut at any statement", State.FRAYED);
  }

  private void frayed(String what, State state) {
    diary.spell(
        what, Duration.ofSeconds(10), () -> cable.becomes(state), () -> cable.becomes(State.WHOLE));
  }

  private static int port(LocalServers servers) {
    var server = SERVER.matcher(servers.get("SPRING_DATASOURCE_URL"));
    assertThat(server.find()).isTrue();
    return Integer.parseInt(server.group(1));
  }

  private static Map<String, String> through(Cable cable, LocalServers servers) {
    String direct = servers.get("SPRING_DATASOURCE_URL");
    return Map.of(
        "SPRING_DATASOURCE_URL",
        SERVER.matcher(direct).replaceFirst("127.0.0.1:" + cable.port()),
        "SPRING_DATASOURCE_USERNAME",
        servers.get("SPRING_DATASOURCE_USERNAME"),
        "SPRING_DATASOURCE_PASSWORD",
        servers.get("SPRING_DATASOURCE_PASSWORD"));
  }
}
