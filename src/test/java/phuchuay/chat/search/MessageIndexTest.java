package phuchuay.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.chat.MessageSearch.Asked;
import phuchuay.chat.MessageSearch.By;

/** The index by itself, in a folder of the test. */
class MessageIndexTest {

  private static final Instant NOON = Instant.parse("2027-01-15T05:00:00Z");
  private static final Progress DONE = new Progress("db", 7, 1, "", 0, true);

  @TempDir private Path folder;
  private MessageIndex index;

  @BeforeEach
  void opens() throws IOException {
    index = new Folders(folder).open();
  }

  @AfterEach
  void closes() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "รหัสผ่าน", "หัส", "หั", "ลืมรหัสผาน", "รหัสสสส", "เเจ้งเหตุ", "แจงเหตุ", "ghg", "GHG", "๒๕๗๐", "2570",
    "นะคะ", "น้ํา", "ผ่าน เหตุ", "เหตุ ผ่าน", "ค่ะ…ปี"
  })
  void a_word_is_found_as_it_is_typed(String typed) throws IOException {
    put("a", 0, "ลืม รหัสผ่าน GHG ค่ะ ปี ๒๕๗๐ แจ้งเหตุน้ำท่วม รหัส 12 นะคะ");
    put("b", 1, "สวัสดีครับ ขอบคุณ");
    assertThat(found(typed)).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"รหส", "รหัสผ่านใหม่", "รหัส สวัสดี", "123", "ผ่านลืม"})
  void what_is_not_there_is_not_found(String typed) throws IOException {
    put("a", 0, "ลืม รหัสผ่าน GHG ค่ะ ปี ๒๕๗๐ แจ้งเหตุน้ำท่วม รหัส 12 นะคะ");
    put("b", 1, "สวัสดีครับ ขอบคุณ");
    assertThat(found(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ก", "*", "?*", "text:*", "[* TO *]", "\"", "(", "AND", "~", "ก\u0000"})
  void signs_of_a_query_are_nothing_but_signs(String typed) throws IOException {
    put("a", 0, "ลืมรหัสผ่านค่ะ");
    assertThat(found(typed)).isEmpty();
  }

  @Test
  void a_text_as_long_as_it_likes_is_cut_and_looked_for() throws IOException {
    put("a", 0, "กข".repeat(3000));
    assertThat(found("กข".repeat(5000))).containsExactly("a");
    assertThat(Grams.words("คำ ".repeat(500) + "อื่น")).containsExactly("คำ");
    assertThat(Grams.words("ab cd ef gh ij kl mn op qr st uv")).hasSize(8);
  }

  @Test
  void no_word_reaches_over_a_line_or_a_hidden_word() throws IOException {
    put("a", 0, "แดง\nดำ");
    put("b", 0, "แดง••••ดำ");
    put("c", 0, "แดง ดำ");
    assertThat(found("แดงดำ")).containsExactly("c");
    assertThat(found("แดง ดำ")).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void the_newest_comes_first_and_pages_go_on_where_they_ended() throws IOException {
    for (int i = 0; i < 50; i++) {
      put("m" + i, i / 5, "ข้อความทดสอบ");
      if (i % 10 == 0) {
        index.publish();
      }
    }
    List<MessageDocument.Entry> all = search("ข้อความ", null, 100);
    assertThat(all).hasSize(50).isSortedAccordingTo((a, b) -> Long.compare(b.place().at(), a.place().at()));
    Place place = null;
    List<String> paged = new java.util.ArrayList<>();
    for (int page = 0; page < 8; page++) {
      List<MessageDocument.Entry> seven = search("ข้อความ", place, 7);
      seven.forEach(entry -> paged.add(entry.key().item()));
      place = Place.read(seven.getLast().place().written()).orElseThrow();
    }
    assertThat(paged).containsExactlyElementsOf(all.stream().map(one -> one.key().item()).toList());
  }

  @Test
  void conditions_narrow_by_time_conversation_and_who_said_it() throws IOException {
    put("a", 0, "ลืมรหัส");
    put("b", 60, "ลืมรหัส");
    index.put(new Message(new Message.Key(false, "9"), "U2", 1, NOON, By.BOT, "ลืมรหัส"), 1);
    index.publish();
    Asked asked = Asked.of("รหัส", 9);
    assertThat(found(asked.between(NOON.plusSeconds(1), null), null)).containsExactly("b");
    assertThat(found(asked.between(null, NOON.plusSeconds(60)), "U1")).containsExactly("a");
    assertThat(found(asked.by(java.util.Set.of(By.BOT, By.OFFICER)), null)).containsExactly("9");
    assertThat(found(asked, "U2")).containsExactly("9");
  }

  @Test
  void a_message_is_there_once_and_goes_when_it_is_empty() throws IOException {
    put("a", 0, "ลืมรหัส");
    put("a", 0, "จำรหัสได้แล้ว");
    assertThat(found("รหัส")).containsExactly("a");
    assertThat(found("ลืม")).isEmpty();
    put("a", 0, "");
    assertThat(found("รหัส")).isEmpty();
  }

  @Test
  void what_was_deleted_leaves_the_disk_with_the_next_purge() throws IOException {
    put("a", 0, "qwxz เก่า");
    put("b", 3600, "qwxz ใหม่");
    index.commit(DONE);
    index.deleteBefore(NOON.plusSeconds(10));
    index.purge();
    index.publish();
    assertThat(found("qwxz")).containsExactly("b");
    index.deleteAll("U1");
    index.purge();
    index.commit(DONE);
    assertThat(bytes()).doesNotContain("qwx");
  }

  @Test
  void an_index_opened_again_is_what_was_committed() throws IOException {
    put("a", 0, "ลืมรหัส");
    index.commit(DONE);
    put("b", 0, "ลืมรหัส");
    index.close();
    opens();
    assertThat(index.progress()).contains(DONE);
    assertThat(found("รหัส")).containsExactly("a");
  }

  @Test
  void two_instances_never_share_a_folder() throws IOException {
    try (MessageIndex other = new Folders(folder).open()) {
      put("a", 0, "ลืมรหัส");
      other.publish();
      assertThat(other.folder()).isNotEqualTo(index.folder());
      assertThat(other.search(Grams.query(List.of("รห")), null, 9)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".cfs", ".si", "segments_"})
  void a_damaged_index_is_begun_anew(String file) throws IOException {
    put("a", 0, "ลืมรหัส");
    index.commit(DONE);
    index.close();
    Path one = files().filter(f -> f.getFileName().toString().contains(file)).findFirst().orElseThrow();
    byte[] bytes = Files.readAllBytes(one);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(one, bytes);
    opens();
    assertThat(index.progress()).isEmpty();
    assertThat(found("รหัส")).isEmpty();
    put("b", 0, "ลืมรหัส");
    assertThat(found("รหัส")).containsExactly("b");
  }

  @Test
  void a_lost_file_is_a_damage_too() throws IOException {
    put("a", 0, "ลืมรหัส");
    index.commit(DONE);
    index.close();
    Files.delete(files().filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow());
    opens();
    assertThat(index.progress()).isEmpty();
  }

  @Test
  void a_folder_that_nobody_uses_is_emptied() throws IOException {
    Path left;
    try (MessageIndex other = new Folders(folder).open()) {
      other.put(message("a", 0, "ลืมรหัส"), 1);
      other.commit(DONE);
      left = other.folder();
    }
    put("b", 0, "ลืมรหัส");
    index.commit(DONE);
    new Folders(folder).tidy(Duration.ofHours(48));
    assertThat(Files.list(left)).hasSizeGreaterThan(1);
    for (Path each : List.of(left, index.folder())) {
      for (Path file : Files.list(each).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(49))));
      }
    }
    new Folders(folder).tidy(Duration.ofHours(48));
    assertThat(Files.list(left).filter(f -> !f.endsWith("write.lock"))).isEmpty();
    index.close();
    opens();
    assertThat(found("รหัส")).containsExactly("b");
  }

  private void put(String item, int seconds, String text) throws IOException {
    index.put(message(item, seconds, text), 1);
  }

  private static Message message(String item, int seconds, String text) {
    return new Message(
        new Message.Key(true, item), "U1", 1, NOON.plusSeconds(seconds), By.PERSON, text);
  }

  private List<String> found(String typed) throws IOException {
    index.publish();
    List<String> words = Grams.words(typed);
    return words.isEmpty() ? List.of() : items(search(typed, null, 10));
  }

  private List<String> found(Asked asked, @Nullable String lineId) throws IOException {
    return items(
        index.search(
            new Conditions(asked, lineId).query(Grams.words(asked.typed()), null), null, 9));
  }

  private List<MessageDocument.Entry> search(String typed, @Nullable Place after, int most)
      throws IOException {
    index.publish();
    return index.search(
        new Conditions(Asked.of(typed, most), null).query(Grams.words(typed), after), after, most);
  }

  private static List<String> items(List<MessageDocument.Entry> entries) {
    return entries.stream().map(entry -> entry.key().item()).toList();
  }

  private Stream<Path> files() throws IOException {
    return Files.list(index.folder());
  }

  private String bytes() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files().toList()) {
      all.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
    }
    return Objects.requireNonNull(all.toString());
  }
}
