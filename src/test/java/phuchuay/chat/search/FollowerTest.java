package phuchuay.chat.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.chat.Conversations;
import phuchuay.chat.MessageSearch.Asked;
import phuchuay.chat.MessageSearch.Found;
import phuchuay.platform.RealTime;

/** An index that is looked after by itself, whatever happens to its folder. */
@House
class FollowerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired private JdbcClient sql;
  @Autowired private MessageRows rows;
  @Autowired private Changes changes;
  @Autowired private Conversations conversations;
  @TempDir private Path folder;

  @Test
  void what_is_broken_while_it_runs_is_made_anew() throws Exception {
    Said malee = new Said(sql);
    String own = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    malee.hears(Instant.now(), own);
    Follower follower = follower(folder);
    follower.begin();
    Searching search = new Searching(follower, rows, new SimpleMeterRegistry());
    await().atMost(PATIENCE).until(() -> find(search, own).hits().size() == 1);
    Reading before = Objects.requireNonNull(follower.reading());
    follower.damaged();
    await().atMost(PATIENCE).until(() -> follower.reading() != before);
    await().atMost(PATIENCE).until(() -> find(search, own).hits().size() == 1);
    follower.close();
    assertThat(find(search, own).away()).isTrue();
  }

  @Test
  void a_folder_that_cannot_be_used_keeps_nothing_from_starting() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    Follower follower = follower(file.resolve("below"));
    follower.begin();
    Found found =
        find(new Searching(follower, rows, new SimpleMeterRegistry()), "รหัส");
    assertThat(found.away()).isTrue();
    assertThat(found.hits()).isEmpty();
    follower.close();
  }

  @Test
  void closed_in_order_it_has_kept_what_it_read() throws Exception {
    Follower follower = follower(folder);
    follower.begin();
    await()
        .atMost(PATIENCE)
        .until(() -> follower.reading() != null && follower.reading().back() == null);
    follower.close();
    try (MessageIndex index = new Folders(folder).open()) {
      assertThat(index.progress().orElseThrow().whole()).isTrue();
      assertThat(files(index.folder())).isPositive();
    }
  }

  private Follower follower(Path where) {
    return new Follower(
        rows,
        changes,
        new SearchSettings(where, Duration.ofSeconds(1)),
        conversations,
        new RealTime(),
        Duration.ofHours(48));
  }

  private static Found find(Searching search, String typed) {
    return search.find(Asked.of(typed, 5), lineIds -> lineIds);
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }
}
