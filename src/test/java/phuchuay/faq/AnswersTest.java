package phuchuay.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import phuchuay.cast.House;
import phuchuay.platform.Party;

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
  @Autowired private FaqSearch search;

  @AfterEach
  void as_the_files_have_it() {
    List.of(OLD, GONE, NEW).forEach(id -> answers.restore(id, OFFICER, null));
  }

  @Test
  void what_officers_change_stands_over_the_files_until_it_is_taken_back() {
    Entry written = answers.find(OLD).orElseThrow();
    answers.change(OTHER, OFFICER, null);
    answers.withdraw(GONE, OFFICER, null);
    answers.change(
        Entry.of(
            NEW, "gpp", "ตู้ปลาในสำนักงานต้องรายงานไหม", List.of("ตู้ปลารายงานยังไง"), "ไม่ต้อง"),
        OFFICER,
        null);

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
    Entry other = Entry.of(OLD, "gpp", "ตู้ปลาในสำนักงานต้องรายงานไหม", List.of(), "ไม่ต้อง");

    assertThat(answers.wouldBreak(other)).extracting(Broken::wanted).contains(OLD);
    assertThat(answers.find(OLD).orElseThrow().question()).doesNotContain("ตู้ปลา");
  }

  private String first(String typed) {
    return search.answers(typed, "", 1).hits().getFirst().id();
  }
}
