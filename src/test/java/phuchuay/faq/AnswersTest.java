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

  private static final Party OFFICER = Party.of("staff", "somsri");
  private static final String OLD = "gpp/training";
  private static final String NEW = "gpp/test-of-answers";

  @Autowired private Answers answers;
  @Autowired private FaqSearch search;

  @AfterEach
  void as_the_files_have_it() {
    answers.restore(OLD, OFFICER, null);
    answers.restore(NEW, OFFICER, null);
    await().atMost(Duration.ofSeconds(10)).until(() -> answers.find(NEW).isEmpty());
  }

  @Test
  void a_new_answer_is_found_by_its_wordings() {
    answers.change(
        Entry.of(
            NEW, "gpp", "ตู้ปลาในสำนักงานต้องรายงานไหม", List.of("ตู้ปลารายงานยังไง"), "ไม่ต้อง"),
        OFFICER,
        null);

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> first("ตู้ปลาต้องรายงานมั้ย").equals(NEW));
  }

  @Test
  void a_changed_answer_stands_in_the_place_of_its_file_and_goes_back_to_it() {
    String written = answers.find(OLD).orElseThrow().answer();
    Entry entry = Entry.of(OLD, "gpp", "มีอบรม GPP ไหม", List.of("อบรม gpp"), "ถามสำนักงานของท่าน");
    answers.change(entry, OFFICER, null);
    await().atMost(Duration.ofSeconds(10)).until(() -> answers.find(OLD).equals(entry(entry)));

    answers.restore(OLD, OFFICER, null);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> answers.find(OLD).orElseThrow().answer().equals(written));
  }

  @Test
  void a_withdrawn_answer_is_found_no_more() {
    answers.withdraw(OLD, OFFICER, null);

    await().atMost(Duration.ofSeconds(10)).until(() -> answers.find(OLD).isEmpty());
    assertThat(first("มีอบรม GPP ไหม")).isNotEqualTo(OLD);
  }

  private String first(String typed) {
    return search.answers(typed, "", 1).hits().getFirst().id();
  }

  private static java.util.Optional<Entry> entry(Entry entry) {
    return java.util.Optional.of(entry);
  }
}
