package phuchuay.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.platform.Party;
import phuchuay.platform.Words;

/** What officers change stands over the files, for everybody, within seconds. */
@House
class AnswersTest {

  private static final Duration SECONDS = Duration.ofSeconds(20);
  private static final Party OFFICER = Party.of("staff", "somsri");
  private static final String OLD = "gpp/training";
  private static final String GONE = "gpp/green-office";
  private static final String NEW = "gpp/test-of-answers";
  private static final Entry OTHER =
      Entry.of(OLD, "gpp", "มีอบรม GPP ไหม", List.of("อบรม gpp"), "ถามสำนักงานของท่าน");

  @Autowired private Answers answers;
  @Autowired private Standings standings;
  @Autowired private FaqSearch search;
  @Autowired private EditRows edits;
  @Autowired private JdbcClient sql;

  @AfterEach
  void as_the_files_have_it() {
    List.of(OLD, GONE, NEW).forEach(id -> answers.restore(id, now(id)));
  }

  @Test
  void what_officers_change_stands_over_the_files_until_it_is_taken_back() {
    Entry written = answers.find(OLD).orElseThrow();
    answers.change(OTHER, now(OLD));
    answers.withdraw(GONE, now(GONE));
    answers.change(
        Entry.of(
            NEW, "gpp", "ตู้ปลาในสำนักงานต้องรายงานไหม", List.of("ตู้ปลารายงานยังไง"), "ไม่ต้อง"),
        now(NEW));

    await().atMost(SECONDS).until(() -> first("ตู้ปลาต้องรายงานมั้ย").equals(NEW));
    assertThat(answers.find(OLD)).contains(OTHER);
    assertThat(answers.find(GONE)).isEmpty();
    assertThat(first("ใช้ผลรายงาน GPP ตรวจ Green Office ได้ไหม")).isNotEqualTo(GONE);

    as_the_files_have_it();
    await().atMost(SECONDS).until(() -> answers.find(NEW).isEmpty());
    assertThat(answers.find(OLD)).contains(written);
    assertThat(answers.find(GONE)).isPresent();
  }

  @Test
  void an_editor_sees_what_a_change_would_break_and_nothing_is_changed_by_looking() {
    Entry other =
        Entry.of(
            OLD,
            "gpp",
            "ตู้ปลาในสำนักงานต้องรายงานไหม",
            List.of("activate code คืออะไร"),
            "ไม่ต้อง");
    Tried tried = answers.tryOut(other);

    assertThat(tried.broken()).extracting(Broken::wanted).contains(OLD);
    assertThat(tried.missed()).extracting(Broken::typed).contains("activate code คืออะไร");
    assertThat(tried.messages()).isGreaterThan(600);
    assertThat(answers.wouldBreak(other)).isEqualTo(tried.broken());
    assertThat(standings.find(OLD).orElseThrow().entry().question()).doesNotContain("ตู้ปลา");
  }

  @Test
  void every_instance_answers_with_what_was_published_at_another(@TempDir Path folder)
      throws IOException {
    Path file = Files.createDirectory(folder.resolve("faq")).resolve("few.csv");
    Files.writeString(file, "id,question,answer,system\n" + OLD + ",มีอบรมไหม,มี,gpp\n");
    Library other = new Library(folder.toString(), edits, new Words());
    assertThat(other.shelf().entry(OLD).answer()).isEqualTo("มี");

    answers.change(OTHER, now(OLD));
    other.lookAgain();
    assertThat(other.shelf().entry(OLD)).isEqualTo(OTHER);
  }

  @Test
  void an_older_clock_at_another_desk_hides_no_change() {
    answers.change(OTHER, now(OLD));
    answers.withdraw(GONE, now(GONE));
    String before = edits.state();
    sql.sql("update faq_edit set changed_at = changed_at - interval '9 seconds' where id = ?")
        .param(OLD)
        .update();

    assertThat(edits.state()).isNotEqualTo(before);
  }

  @Test
  void whoever_comes_second_changes_nothing_and_what_was_changed_over_is_kept() {
    Editor both = now(OLD);
    assertThat(answers.change(OTHER, both)).isTrue();
    assertThat(answers.change(Entry.of(OLD, "gpp", "ก", List.of(), "ข"), both)).isFalse();
    assertThat(answers.withdraw(OLD, both)).isFalse();
    assertThat(standings.find(OLD).orElseThrow().entry()).isEqualTo(OTHER);

    Entry third = Entry.of(OLD, "gpp", "มีอบรมไหม", List.of(), "มี");
    Editor again = now(OLD);
    assertThat(answers.change(third, again)).isTrue();
    assertThat(answers.change(OTHER, again)).isFalse();
    assertThat(answers.restore(OLD, again)).isFalse();
    assertThat(standings.former(OLD)).extracting(Standing::entry).contains(OTHER);
  }

  @Test
  void what_is_withdrawn_comes_back_in_the_words_that_it_had() {
    Entry made = Entry.of(NEW, "gpp", "ตู้ปลาในสำนักงานต้องรายงานไหม", List.of(), "ไม่ต้อง");
    answers.change(made, now(NEW));
    answers.withdraw(NEW, now(NEW));
    answers.withdraw(GONE, now(GONE));
    assertThat(standings.all().stream().filter(Standing::withdrawn).map(one -> one.entry().id()))
        .contains(NEW, GONE);

    assertThat(answers.bringBack(NEW, now(NEW))).isTrue();
    assertThat(answers.bringBack(GONE, now(GONE))).isTrue();
    assertThat(standings.find(NEW).orElseThrow().entry()).isEqualTo(made);
    assertThat(standings.find(NEW).orElseThrow().state()).isEqualTo(Standing.State.NEW);
    assertThat(standings.find(GONE).orElseThrow().state()).isEqualTo(Standing.State.FILE);
  }

  @Test
  void an_officer_is_offered_answers_in_words_that_an_officer_would_send() {
    List<Suggestion> offered = search.suggestions("ขอปิดบัญชีผู้ใช้ของระบบ", "", 3);

    assertThat(offered).hasSizeBetween(1, 3);
    assertThat(offered.getFirst().id()).isEqualTo("general/close-account");
    assertThat(offered.getFirst().score()).isPositive();
    assertThat(offered.getFirst().answer())
        .startsWith("วิธีปิดบัญชี เอกสารของหน่วยงานไม่ได้ระบุไว้\nถ้าเพียง")
        .doesNotContain("ให้เจ้าหน้าที่ตอบไหมคะ");
    assertThat(search.suggestions("I want to close my account.", "", 1).getFirst().answer())
        .startsWith("The agencies' documents do not say how. To take")
        .doesNotContain("officer");
    assertThat(offered.stream().map(Suggestion::score))
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    Suggestion linked = search.suggestions("ฐานข้อมูล gpp อยู่ที่ไหน", "gpp", 1).getFirst();
    assertThat(linked.links()).isNotEmpty();
    assertThat(linked.text()).contains(linked.answer(), linked.links().getFirst().url());
  }

  private Editor now(String id) {
    long version = standings.find(id).map(Standing::version).orElse(0L);
    return new Editor(OFFICER, null, version, "", 0);
  }

  private String first(String typed) {
    return search.answers(typed, "", 1).hits().getFirst().id();
  }
}
