package phuchuay.faq.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Topics with many wordings and topics with one, side by side. */
class TopicIndexTest {

  private final List<Topic> topics = new ArrayList<>();
  private TopicIndex index;

  @BeforeEach
  void sayings_of_one_system_and_passages_of_another() {
    topics.add(
        sayings("open", "เปิดไฟห้องนอน", "เปิดไฟหน่อย", "ช่วยเปิดไฟ", "ไฟเปิดที", "เปิดไฟในครัว"));
    topics.add(
        sayings("close", "ปิดไฟห้องนอน", "ปิดไฟหน่อย", "ช่วยปิดไฟ", "ไฟปิดที", "ปิดไฟในครัว"));
    topics.add(new Topic("river", "passages", List.of("แม่น้ำโขงยาวสี่พันกิโลเมตร"), ""));
    topics.add(new Topic("hill", "passages", List.of("ดอยอินทนนท์สูงที่สุดในประเทศ"), ""));
    index = new TopicIndex(topics, Language.packaged());
  }

  @Test
  void what_was_taught_of_one_system_does_not_hide_the_topics_of_another() {
    assertThat(first("ปิดไฟให้ที", "")).isEqualTo("close");
    assertThat(first("แม่น้ำโขงยาวเท่าไร", "")).isEqualTo("river");
    assertThat(first("ดอยไหนสูงที่สุด", "passages")).isEqualTo("hill");
  }

  @Test
  void a_system_is_asked_alone() {
    assertThat(index.rank("แม่น้ำโขงปิดไฟ", "sayings", 5).places())
        .extracting(place -> place.topic().system())
        .containsOnly("sayings");
  }

  @Test
  void what_was_just_so_written_is_the_surest() {
    assertThat(index.rank("เปิดไฟหน่อยค่ะ", "", 1).signs().same()).isEqualTo(1);
    assertThat(index.rank("เปิดไฟแล้วปิด", "", 1).signs().same()).isZero();
  }

  @Test
  void the_same_wordings_teach_the_same_whenever_they_are_read() {
    TopicIndex again = new TopicIndex(topics, Language.packaged());

    assertThat(IntStream.range(0, 5).mapToObj(i -> again.rank("เปิด " + i, "", 5).signs()).toList())
        .isEqualTo(
            IntStream.range(0, 5).mapToObj(i -> index.rank("เปิด " + i, "", 5).signs()).toList());
  }

  private String first(String typed, String system) {
    return index.rank(typed, system, 1).places().getFirst().topic().id();
  }

  private static Topic sayings(String id, String... wordings) {
    return new Topic(id, "sayings", List.of(wordings), "");
  }
}
