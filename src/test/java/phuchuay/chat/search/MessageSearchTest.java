package phuchuay.chat.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.chat.MessageSearch;
import phuchuay.chat.MessageSearch.Asked;
import phuchuay.chat.MessageSearch.By;
import phuchuay.chat.MessageSearch.Found;
import phuchuay.chat.MessageSearch.Hit;
import phuchuay.chat.MessageSearch.Piece;

/** Finding what was said, in the running service. */
@House
class MessageSearchTest {

  private static final UnaryOperator<Set<String>> EVERYBODY = lineIds -> lineIds;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Instant NOON = Instant.parse("2026-11-15T05:00:00Z");

  @Autowired private MessageSearch search;
  @Autowired private People people;
  @Autowired private JdbcClient sql;

  private Said malee;
  private String own;

  @BeforeEach
  void somebody() {
    malee = new Said(sql);
    own = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
  }

  @Test
  void what_a_person_says_and_what_the_bot_answers_is_found_a_moment_later() {
    Person somsri = people.somebody();
    somsri.says("ทำอะไรได้บ้าง");
    somsri.hears("chat/help");
    somsri.says("สอบถามเรื่อง " + own);
    await().atMost(PATIENCE).until(() -> !somsri.eventStates().contains("RECEIVED"));
    sql.sql("insert into news (line_id, kind) values (?, 'SAID')").param(somsri.id()).update();
    Hit hit = one(own);
    assertThat(hit.by()).isEqualTo(By.PERSON);
    assertThat(hit.lineId()).isEqualTo(somsri.id());
    Asked bots = Asked.of("พาเข้าคิวเจ้าหน้าที่", 5).in(hit.conversation()).by(Set.of(By.BOT));
    assertThat(search.find(bots, EVERYBODY).hits()).hasSize(1);
    assertThat(search.find(bots.by(Set.of(By.PERSON)), EVERYBODY).hits()).isEmpty();
  }

  @Test
  void the_words_are_marked_where_they_stand_with_their_marks() {
    malee.hears(NOON, "สวัสดีค่ะ ลืม รหัสผ่าน เข้าไม่ได้ " + own);
    Hit hit = one(own + " รหัสผาน");
    assertThat(marked(hit)).containsExactly("รหัสผ่าน", own);
    assertThat(text(hit)).isEqualTo("สวัสดีค่ะ ลืม รหัสผ่าน เข้าไม่ได้ " + own);
  }

  @Test
  void of_a_long_message_the_part_around_the_words_is_shown() {
    malee.hears(NOON, "ก่อนหน้า ".repeat(40) + own + " ตามหลัง".repeat(60));
    Hit hit = one(own);
    assertThat(text(hit)).startsWith("…").endsWith("…").hasSizeBetween(200, 240);
    assertThat(marked(hit)).containsExactly(own);
  }

  @Test
  void what_was_typed_on_the_other_keyboard_is_found_as_it_was_meant() {
    malee.hears(NOON, "ฆฌฐ" + "ขอรหัสใหม่ฎฏ");
    await().atMost(PATIENCE).until(() -> !found("ฆฌฐขอรหัส").isEmpty());
    Found meant = search.find(Asked.of(phuchuay.thai.Keyboard.toLatin("ฆฌฐขอรหัส"), 5), EVERYBODY);
    assertThat(meant.typed()).isEqualTo("ฆฌฐขอรหัส");
    assertThat(meant.hits()).isNotEmpty();
  }

  @Test
  void pages_are_turned_until_there_is_no_more() {
    for (int i = 0; i < 7; i++) {
      malee.hears(NOON.plusSeconds(i), "ข้อความที่ " + i + " " + own);
    }
    await().atMost(PATIENCE).until(() -> found(own).size() == 7);
    Found first = search.find(Asked.of(own, 3), EVERYBODY);
    Found second = search.find(Asked.of(own, 3).after(first.next()), EVERYBODY);
    Found last = search.find(Asked.of(own, 3).after(second.next()), EVERYBODY);
    assertThat(List.of(first.hits().size(), second.hits().size(), last.hits().size()))
        .containsExactly(3, 3, 1);
    assertThat(last.next()).isNull();
    assertThat(text(last.hits().getFirst())).startsWith("ข้อความที่ 0");
    assertThat(search.find(Asked.of(own, 7), EVERYBODY).next()).isNull();
  }

  @Test
  void who_may_not_see_a_conversation_finds_nothing_of_it() {
    Said other = new Said(sql);
    malee.waitsFor("gpp");
    other.waitsFor("eia");
    String hers = malee.hears(NOON, "เรื่องของมาลี " + own);
    other.hears(NOON, "เรื่องของคนอื่น " + own);
    Said nobody = new Said(sql);
    nobody.hears(NOON, "ไม่เคยรอ " + own);
    await().atMost(PATIENCE).until(() -> found(own).size() == 3);
    assertThat(search.find(Asked.of(own, 9), search.ofSystems(Set.of("gpp"))).hits())
        .extracting(Hit::item)
        .containsExactly(hers);
    nobody.waitsFor("");
    assertThat(search.find(Asked.of(own, 9), search.ofSystems(Set.of("gpp"))).hits()).hasSize(2);
  }

  @Test
  void many_that_may_not_be_seen_are_passed_over_up_to_a_limit() {
    String event = malee.hears(NOON, "เก่ากว่า " + own);
    Said other = new Said(sql);
    for (int i = 0; i < 150; i++) {
      other.hears(NOON.plusSeconds(1 + i), "ใหม่กว่า " + own);
    }
    Set<String> asked = new HashSet<>();
    UnaryOperator<Set<String>> hersOnly =
        lineIds -> {
          asked.addAll(lineIds);
          return lineIds.contains(malee.lineId()) ? Set.of(malee.lineId()) : Set.of();
        };
    await()
        .atMost(PATIENCE)
        .until(() -> !search.find(Asked.of(own, 2), hersOnly).hits().isEmpty());
    assertThat(search.find(Asked.of(own, 2), hersOnly).hits())
        .extracting(Hit::item)
        .containsExactly(event);
    assertThat(asked).contains(other.lineId());
  }

  @Test
  void what_the_tables_do_not_have_any_more_is_not_shown_though_the_index_does_not_know() {
    String goes = malee.hears(NOON, "ถูกลบ " + own);
    String stays = malee.hears(NOON, "ยังอยู่ " + own);
    String cancelled = malee.says(Instant.now(), "QUEUED", "{\"type\":\"text\",\"text\":\"" + own + "\"}");
    await().atMost(PATIENCE).until(() -> found(own).size() == 3);
    malee.forget(goes);
    sql.sql("update outgoing_call set state = 'CANCELLED' where id = cast(? as bigint)")
        .param(cancelled)
        .update();
    assertThat(found(own)).extracting(Hit::item).containsExactly(stays);
  }

  @Test
  void a_conversation_that_is_not_there_has_said_nothing() {
    assertThat(search.find(Asked.of("รหัส", 5).in(Long.MAX_VALUE), EVERYBODY).hits()).isEmpty();
    assertThat(search.find(Asked.of("รหัส", 5).after("1.2.3'--"), EVERYBODY).away()).isFalse();
  }

  private Hit one(String typed) {
    await().atMost(PATIENCE).until(() -> found(typed).size() == 1);
    return found(typed).getFirst();
  }

  private List<Hit> found(String typed) {
    return search.find(Asked.of(typed, 20), EVERYBODY).hits();
  }

  private static List<String> marked(Hit hit) {
    return hit.snippet().stream().filter(Piece::hit).map(Piece::text).toList();
  }

  private static String text(Hit hit) {
    return hit.snippet().stream().map(Piece::text).collect(Collectors.joining());
  }
}
