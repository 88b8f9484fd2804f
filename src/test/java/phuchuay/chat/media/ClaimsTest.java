package phuchuay.chat.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.House;
import phuchuay.cast.SentFiles;
import phuchuay.files.FileKind;
import phuchuay.files.Received;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;
import phuchuay.platform.RealTime;

/** Two instances never fetch the same; these play next month, where the running one is not. */
@House
class ClaimsTest {

  @Autowired private JdbcClient sql;
  @Autowired private StoredFiles files;
  @Autowired private TransactionTemplate transaction;
  private final String line = "U" + UUID.randomUUID().toString().replace("-", "");
  private Duration passed = Duration.ofDays(30);
  private MediaRows here;
  private MediaRows there;

  @BeforeEach
  void two_instances() {
    RealTime future =
        new RealTime() {
          @Override
          public Instant instant() {
            return Instant.now().plus(passed);
          }
        };
    here = new MediaRows(sql, files, future);
    there = new MediaRows(sql, files, future);
  }

  @AfterEach
  void nothing_stays() {
    sql.sql("delete from media where line_id = ?").param(line).update();
  }

  @Test
  void what_many_claim_at_once_each_gets_once() throws Exception {
    for (int i = 0; i < 40; i++) {
      wanted("m" + i);
    }
    List<Callable<List<String>>> instances = List.of(() -> all(here), () -> all(there));
    List<String> claimed = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(instances)) {
        claimed.addAll(each.get());
      }
    }
    assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void who_was_away_too_long_lost_the_claim_and_keeps_nothing() throws IOException {
    wanted("slow");
    Wanted late = claim(here).orElseThrow();
    assertThat(claim(there)).isEmpty();
    passed = passed.plusSeconds(30);
    Wanted next = claim(there).orElseThrow();
    assertThat(keeps(here, late)).isFalse();
    assertThat(here.ended(late, "GONE", "says who is late")).isFalse();
    assertThat(keeps(there, next)).isTrue();
    assertThat(state("slow")).isEqualTo("FETCHED");
  }

  @Test
  void who_holds_on_keeps_the_claim() {
    wanted("long");
    Wanted ours = claim(here).orElseThrow();
    passed = passed.plusSeconds(15);
    here.hold(Set.of(ours));
    passed = passed.plusSeconds(15);
    assertThat(claim(there)).isEmpty();
  }

  @Test
  void a_taking_back_that_did_not_see_the_row_is_seen_when_the_file_is_kept() throws IOException {
    wanted("race");
    Wanted ours = claim(here).orElseThrow();
    sql.sql(
            """
            insert into incoming (event_id, line_id, kind, state, body, message_id, occurred_at, received_at,
                                  next_try_at)
            values (?, ?, 'unsend', 'IGNORED', '{}', ?, now(), now(), now())
            """)
        .param("race" + line)
        .param(line)
        .param(id("race"))
        .update();
    assertThat(keeps(here, ours)).isFalse();
    assertThat(state("race")).isEqualTo("ERASED");
  }

  private boolean keeps(MediaRows rows, Wanted wanted) throws IOException {
    var photo = new ByteArrayInputStream(SentFiles.photo(2, 2));
    Received received = files.receive(photo, 10_000, FileKind.ALL, null);
    StoredFile file = ((Received.Ready) received).file();
    boolean kept =
        Boolean.TRUE.equals(
            transaction.execute(status -> rows.fetched(wanted, file, Seeing.Seen.NOTHING)));
    assertThat(files.find(file.id()).isPresent()).isEqualTo(kept);
    files.drop(file);
    return kept;
  }

  private List<String> all(MediaRows rows) {
    List<String> all = new ArrayList<>();
    for (var next = claim(rows); next.isPresent(); next = claim(rows)) {
      all.add(next.get().messageId());
    }
    return all;
  }

  private Optional<Wanted> claim(MediaRows rows) {
    return rows.claim().filter(wanted -> wanted.lineId().equals(line));
  }

  private void wanted(String name) {
    Timestamp due = Timestamp.from(Instant.now().plus(Duration.ofDays(10)));
    sql.sql(
            """
            insert into media (message_id, line_id, kind, state, created_at, next_try_at)
            values (?, ?, 'IMAGE', 'WANTED', now(), ?)
            """)
        .param(id(name))
        .param(line)
        .param(due)
        .update();
  }

  private String id(String name) {
    return name + line;
  }

  private String state(String name) {
    return sql.sql("select state from media where message_id = ?")
        .param(id(name))
        .query(String.class)
        .single();
  }
}
