package phuchuay.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import phuchuay.cast.Visitor;
import phuchuay.drill.Diary.Spell;
import phuchuay.local.Instance;
import phuchuay.local.LocalServers;

/**
 * Redis is stopped, mute, flushed and back while two hundred people talk: whoever chats does not
 * notice, public pages open, who signs in is told to wait, and nobody may guess more often than
 * before.
 */
@Tag("drill")
@EnabledOnOs(OS.LINUX)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class RedisDrillTest {

  private static final Duration A_WHILE = Duration.ofSeconds(6);
  private static final int GUESSES = 10;

  @TempDir private Path home;

  @Test
  void without_redis_the_chat_goes_on_and_limits_hold() throws Exception {
    try (LocalServers servers = new LocalServers(home.resolve("data"));
        UnreliableLine line = new UnreliableLine(false);
        Pair pair = new Pair(home, servers, line, staff())) {
      pair.starts();
      Diary diary = new Diary(pair);
      Instance first = pair.both.getFirst();
      try {
        is_told_by_health(pair, 200);
        guesses_end(first);
        goes_on(
            diary.spell(
                "stopped",
                A_WHILE,
                () -> {
                  servers.stopRedis();
                  pages_open(pair);
                  nobody_signs_in(pair);
                  is_told_by_health(pair, 503);
                },
                servers::startRedis));
        is_told_by_health(pair, 200);
        diary.blow("flushed", servers::flushRedis);
        guesses_end(first);
        goes_on(
            diary.spell(
                "mute",
                A_WHILE,
                () -> {
                  servers.muteRedis();
                  pages_open(pair);
                  nobody_signs_in(pair);
                  is_told_by_health(pair, 503);
                },
                servers::unmuteRedis));
        diary.blow(
            "stopped and started",
            () -> {
              servers.stopRedis();
              servers.startRedis();
            });
        no_guess_is_forgotten(pair.both.getLast());
        pair.comesToRest();
      } finally {
        diary.print("Redis drill", "");
      }
      pair.ledgers.verify();
      assertThat(pair.ledgers.unknown()).isZero();
      diary.nobody_waited_in_vain();
      assertThat(pair.errors()).isEmpty();
    }
  }

  private static void goes_on(Spell spell) {
    assertThat(spell.ready()).containsExactly(200, 200);
    assertThat(spell.alive()).containsExactly(200, 200);
    assertThat(spell.answers()).isNotEmpty().allMatch(answer -> answer.status() == 200);
  }

  /** Who looks after us learns of it, in time; who sends us traffic is not told to stop. */
  private static void is_told_by_health(Pair pair, int status) {
    for (Instance one : pair.both) {
      await().atMost(Duration.ofSeconds(10)).until(() -> one.health("") == status);
    }
  }

  private static void pages_open(Pair pair) {
    for (Instance one : pair.both) {
      Visitor visitor = new Visitor(one.port());
      assertThat(visitor.opens("/").statusCode()).isEqualTo(200);
      assertThat(visitor.opens("/style/base.css").statusCode()).isEqualTo(200);
    }
  }

  private static void nobody_signs_in(Pair pair) {
    for (Instance one : pair.both) {
      assertThat(new Visitor(one.port()).opens("/sign-in").statusCode()).isEqualTo(503);
    }
  }

  private static void guesses_end(Instance one) {
    Visitor guesser = new Visitor(one.port());
    for (int i = 0; i < GUESSES; i++) {
      assertThat(guesser.signsIn(Visitor.STAFF_NAME, "wrong").statusCode()).isEqualTo(422);
    }
    no_guess_is_forgotten(one);
  }

  private static void no_guess_is_forgotten(Instance one) {
    Visitor guesser = new Visitor(one.port());
    await().until(() -> guesser.opens("/sign-in").statusCode() == 200);
    assertThat(guesser.signsIn(Visitor.STAFF_NAME, Visitor.STAFF_PASSWORD).statusCode())
        .isEqualTo(429);
  }

  private static Map<String, String> staff() {
    return Map.of(
        "PHUCHUAY_ADMIN_USERNAME",
        Visitor.STAFF_NAME,
        "PHUCHUAY_ADMIN_PASSWORD",
        Visitor.STAFF_PASSWORD);
  }
}
