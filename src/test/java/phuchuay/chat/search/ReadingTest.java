package phuchuay.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.chat.MessageSearch.Asked;

/** An index that follows the real tables, one step after another. */
@House
class ReadingTest {

  private static final Instant NOON = Instant.parse("2026-11-15T05:00:00Z");
  private static final Duration AT_ONCE = Duration.ZERO;

  @Autowired private JdbcClient sql;
  @Autowired private DataSource data;
  @Autowired private MessageRows rows;
  @Autowired private Changes changes;
  @TempDir private Path folder;

  private Said malee;
  private String own;
  private MessageIndex index;
  private Reading reading;

  @BeforeEach
  void opens() throws IOException {
    malee = new Said(sql);
    own = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    index = new Folders(folder).open();
    reading = new Reading(index, rows, changes, AT_ONCE);
  }

  @AfterEach
  void closes() throws IOException {
    index.close();
  }

  @Test
  void a_new_index_reads_all_there_is_and_is_whole_then() throws IOException {
    String first = malee.hears(NOON, "ลืมรหัสผ่าน " + own);
    String call = malee.says(NOON.plusSeconds(5), "ACCEPTED", text("ตั้งรหัสใหม่ " + own));
    String file = malee.gets(NOON.plusSeconds(9), "รายงาน-" + own + ".pdf");
    assertThat(reading.back()).isEqualTo(Instant.MAX);
    readsAll();
    assertThat(reading.back()).isNull();
    assertThat(found(own)).containsExactly(file, call, first);
  }

  @Test
  void what_is_said_later_is_found_when_its_news_has_come() throws IOException {
    readsAll();
    String heard = malee.hears(NOON, "แจ้งปัญหา " + own);
    String call = malee.says(Instant.now(), "QUEUED", text("รับเรื่องแล้ว " + own));
    assertThat(found(own)).isEmpty();
    reading.step();
    assertThat(found(own)).containsExactly(call, heard);
  }

  @Test
  void what_committed_late_is_not_missed() throws IOException, SQLException {
    readsAll();
    try (Connection late = data.getConnection()) {
      late.setAutoCommit(false);
      run(late, "insert into news (line_id, kind) values ('%s', 'HEARD')".formatted(malee.lineId()));
      new Said(sql).hears(NOON, "คนอื่น");
      reading.step();
      sql.sql("delete from news where line_id = ?").param(malee.lineId()).update();
      String event = malee.hears(NOON, "มาช้า " + own);
      sql.sql("delete from news where line_id = ?").param(malee.lineId()).update();
      reading.step();
      assertThat(found(own)).isEmpty();
      late.commit();
      reading.step();
      assertThat(found(own)).containsExactly(event);
    }
  }

  @Test
  void what_was_taken_back_is_found_no_more_even_before_the_bot_has_looked() throws IOException {
    String event = malee.hears(NOON, "พิมพ์ผิด " + own);
    String other = malee.hears(NOON, "พิมพ์ถูก " + own);
    readsAll();
    malee.takesBack(event);
    reading.step();
    assertThat(found(own)).containsExactly(other);
    index.close();
    index = new Folders(folder).open();
    reading = new Reading(index, rows, changes, AT_ONCE);
    readsAll();
    assertThat(found(own)).containsExactly(other);
  }

  @Test
  void what_was_erased_goes_and_what_was_said_since_stays() throws IOException {
    String before = malee.hears(NOON, "ก่อนลบ " + own);
    String since = malee.hears(NOON, "หลังลบ " + own);
    Said other = new Said(sql);
    String theirs = other.hears(NOON.minusSeconds(1), "คนอื่น " + own);
    readsAll();
    malee.forget(before);
    malee.news("ERASED");
    reading.step();
    assertThat(found(own)).containsExactly(since, theirs);
  }

  @Test
  void opened_again_it_goes_on_where_it_stood() throws IOException {
    readsAll();
    reading.commit();
    index.close();
    String meanwhile = malee.hears(NOON, "ระหว่างปิด " + own);
    index = new Folders(folder).open();
    reading = new Reading(index, rows, changes, AT_ONCE);
    assertThat(reading.back()).isNull();
    reading.step();
    assertThat(found(own)).containsExactly(meanwhile);
  }

  @Test
  void after_missing_something_all_is_read_anew_while_the_old_can_be_searched() throws IOException {
    String stays = malee.hears(NOON, "ยังอยู่ " + own);
    String goes = malee.hears(NOON.plusSeconds(1), "หายไป " + own);
    readsAll();
    Progress before = index.progress().orElseThrow();
    malee.forget(goes);
    index.commit(new Progress(before.database(), -1, before.round(), "", 0, true));
    reading = new Reading(index, rows, changes, AT_ONCE);
    assertThat(reading.back()).isEqualTo(Instant.MAX);
    assertThat(found(own)).containsExactly(goes, stays);
    readsAll();
    assertThat(found(own)).containsExactly(stays);
    assertThat(index.progress().orElseThrow().round()).isEqualTo(before.round() + 1);
  }

  @Test
  void another_database_is_read_from_the_beginning() throws IOException {
    index.commit(new Progress("another", changes.mark(), 1, "", 0, true));
    assertThat(new Reading(index, rows, changes, AT_ONCE).back()).isEqualTo(Instant.MAX);
    index.commit(new Progress(changes.database(), changes.mark() + 1_000_000, 1, "", 0, true));
    assertThat(new Reading(index, rows, changes, AT_ONCE).back()).isEqualTo(Instant.MAX);
    index.commit(new Progress(changes.database(), changes.mark(), 1, "", 0, true));
    assertThat(new Reading(index, rows, changes, AT_ONCE).back()).isNull();
  }

  @Test
  void half_read_it_goes_on_from_there() throws IOException {
    String event = malee.hears(NOON, "ค้างไว้ " + own);
    index.commit(Progress.begin(changes.database(), changes.mark(), 4).heardTo("0"));
    reading = new Reading(index, rows, changes, AT_ONCE);
    readsAll();
    assertThat(found(own)).doesNotContain(event);
    assertThat(index.progress().orElseThrow().round()).isEqualTo(4);
  }

  @Test
  void a_hundred_pages_of_news_are_read_once_each() throws IOException {
    readsAll();
    String event = malee.hears(NOON, "ตามข่าว " + own);
    sql.sql("insert into news (line_id, kind) select ?, 'SAID' from generate_series(1, 2500)")
        .param(malee.lineId())
        .update();
    Said last = new Said(sql);
    String theirs = last.hears(NOON.minusSeconds(1), "ข่าวสุดท้าย " + own);
    reading.step();
    assertThat(found(own)).containsExactly(event, theirs);
  }

  private void readsAll() throws IOException {
    while (reading.step()) {
      reading.page();
    }
  }

  private List<String> found(String typed) throws IOException {
    index.publish();
    Conditions all = new Conditions(Asked.of(typed, 20), null);
    return index.search(all.query(Grams.words(typed), null), null, 20).stream()
        .map(entry -> entry.key().item())
        .toList();
  }

  private static String text(String words) {
    return "{\"type\":\"text\",\"text\":\"" + words + "\"}";
  }

  private static void run(Connection connection, String statement) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.executeUpdate();
    }
  }
}
