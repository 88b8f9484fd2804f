package phuchuay.faq.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phuchuay.faq.Entry;

/** Answers as files and as sheets. */
class FaqFolderTest {

  @TempDir Path content;
  private Path faq;

  @BeforeEach
  void an_own_folder() throws IOException {
    faq = Files.createDirectories(content.resolve("faq/gpp"));
  }

  @Test
  void a_file_is_an_answer_under_its_own_name() throws IOException {
    Files.writeString(
        faq.resolve("code.md"),
        """
        ---
        question: รหัสคืออะไร
        also-asked:
          - รหัสแปลว่าอะไร
        system: gpp
        reviewed-on: 2026-11-27
        links:
          - label: เว็บ
            url: https://gp.pcd.go.th
            outside: true
        english:
          question: What is it?
          answer: A code.
        ---
        บรรทัดแรก

        บรรทัดสอง
        """);

    Entry entry = entries().getFirst();
    assertThat(entry.id()).isEqualTo("gpp/code");
    assertThat(entry.wordings()).containsExactly("รหัสคืออะไร", "รหัสแปลว่าอะไร", "What is it?");
    assertThat(entry.answer()).isEqualTo("บรรทัดแรก\n\nบรรทัดสอง");
    assertThat(entry.reviewedOn()).isEqualTo("2026-11-27");
    assertThat(entry.links()).containsExactly(new Entry.Link("เว็บ", "https://gp.pcd.go.th", true));
  }

  @Test
  void rows_of_one_id_are_one_answer_with_several_questions() throws IOException {
    Files.writeString(
        faq.resolve("many.csv"),
        "\uFEFFquestion,id,answer,system\r\n"
            + "\"หนึ่ง, สอง\",a,\"ว่า \"\"ได้\"\"\n"
            + "แล้ว\",gpp\r\n"
            + "สาม,a,,\r\n"
            + "สี่,b,คำตอบ,general\r\n");

    assertThat(entries()).hasSize(2);
    assertThat(entries().getFirst().wordings()).containsExactly("หนึ่ง, สอง", "สาม");
    assertThat(entries().getFirst().answer()).isEqualTo("ว่า \"ได้\"\nแล้ว");
    assertThat(entries().get(1).system()).isEmpty();
  }

  @Test
  void sayings_without_an_answer_answer_with_the_first_of_them() throws IOException {
    Files.writeString(
        faq.resolve("sayings.csv"),
        "id,question,answer,system\nset_alarm,หนึ่ง,,a_b\nset_alarm,สอง,,a_b\n");

    assertThat(entries().getFirst().answer()).isEqualTo("หนึ่ง");
    assertThat(entries().getFirst().system()).isEqualTo("a_b");
  }

  @Test
  void what_cannot_be_read_is_named() throws IOException {
    Files.writeString(faq.resolve("torn.md"), "question: ไม่มีหัว");

    assertThatThrownBy(this::entries).hasMessageContaining("faq/gpp/torn.md");
  }

  @Test
  void a_changed_file_is_noticed() throws IOException {
    Path file = Files.writeString(faq.resolve("a.csv"), "id,question,answer\na,ก,ข\n");
    String before = folder().state();
    Files.writeString(file, "id,question,answer\na,ก,ขค\n");

    assertThat(folder().state()).isNotEqualTo(before);
  }

  @Test
  void a_folder_of_ones_own_replaces_ours_whole() {
    assertThat(entries()).isEmpty();
    assertThat(FaqFolder.in("").entries()).hasSizeGreaterThan(200);
  }

  private FaqFolder folder() {
    return FaqFolder.in(content.toString());
  }

  private List<Entry> entries() {
    return folder().entries();
  }
}
