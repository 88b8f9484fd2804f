package phuchuay.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import phuchuay.cast.Visitor;
import phuchuay.cast.Webhooks;
import phuchuay.local.LocalServers;

/**
 * People's time is moved by minutes and by half a year and back, while two hundred people talk: a
 * question left open is over in time, and no message is lost, late or taken for old.
 */
@Tag("drill")
@EnabledOnOs(OS.LINUX)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ClockDrillTest {

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String NO_SYSTEM = "ฟฟฟ qqq zzz";

  @TempDir private Path home;

  @Test
  void only_people_s_time_moves() throws Exception {
    try (LocalServers servers = new LocalServers(home.resolve("data"));
        UnreliableLine line = new UnreliableLine(false);
        Pair pair = new Pair(home, servers, line, Map.of())) {
      pair.starts();
      Diary diary = new Diary(pair);
      try {
        List<String> early = asked(pair, 1);
        List<String> late = asked(pair, 2);
        diary.blow("20 minutes on", () -> clock(pair, "PT20M"));
        says(pair, early, "chat/ask-system-again");
        diary.blow("45 minutes on", () -> clock(pair, "PT45M"));
        says(pair, late, "chat/expired", "chat/ask-system");
        diary.blow("150 days on", () -> clock(pair, "P150D"));
        says(pair, early, "chat/expired", "chat/ask-system");
        diary.blow("ten years on", () -> clock(pair, "P3650D"));
        diary.blow("back to this day", () -> clock(pair, "P0D"));
        pair.comesToRest();
      } finally {
        diary.print("clock drill", "");
      }
      pair.ledgers.verify();
      assertThat(pair.ledgers.unknown()).isZero();
      diary.nobody_waited_in_vain();
      assertThat(pair.errors()).isEmpty();
    }
  }

  /** Ten people who are asked which system they mean. */
  private static List<String> asked(Pair pair, int group) {
    List<String> ten =
        IntStream.range(0, 10).mapToObj(i -> "U9%d%030d".formatted(group, i)).toList();
    List<Told> taps =
        ten.stream().map(one -> pair.crowd.says(Webhooks.postback(one, "talk=officer"))).toList();
    answered(pair, taps, "chat/ask-system");
    return ten;
  }

  private static void says(Pair pair, List<String> ten, String... templates) {
    List<Told> sentences =
        ten.stream().map(one -> pair.crowd.says(Webhooks.text(one, NO_SYSTEM))).toList();
    answered(pair, sentences, templates);
  }

  private static void answered(Pair pair, List<Told> events, String... templates) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(events)
                    .allSatisfy(
                        event ->
                            assertThat(pair.ledgers.answers(event)).containsExactly(templates)));
  }

  /** Moved at one instance; the other follows. */
  private static void clock(Pair pair, String offset) {
    String now =
        new Visitor(pair.both.getFirst().port())
            .sends(
                "POST",
                "/local/clock",
                BodyPublishers.ofString("offset=" + offset),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json")
            .body();
    String moved = offset(now);
    Visitor other = new Visitor(pair.both.getLast().port());
    await()
        .atMost(SOON)
        .until(
            () ->
                offset(other.opens("/local/clock", "Accept", "application/json").body())
                    .equals(moved));
  }

  private static String offset(String json) {
    return json.replaceFirst(".*\"offset\":\"([^\"]+)\".*", "$1");
  }
}
