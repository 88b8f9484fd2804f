package phuchuay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import phuchuay.platform.Words;

/** A mistake in notices.yml is told with its line, all of them at once. */
class NoticeReaderTest {

  private static final String RIGHT =
      """
      N-17:
        name: ได้รับคำขอ
        level: legal
        deadline: [answer]
        to:
          - { who: owner, words: notification/received, mail: also, facts: [number, with] }
          - { who: "field:coordinator-email", words: notification/received }
      N-18: { name: อนุมัติ, to: { who: officers, words: notification/work, kind: duty } }
      """;

  private final NoticeWords words = new NoticeWords(new Words());

  @Test
  void a_right_file_is_read_whole() {
    NoticeReader reader = reader();

    List<NoticeRule> rules = reader.read(RIGHT);

    assertThat(reader.mistakes()).isEmpty();
    assertThat(rules).extracting(NoticeRule::number).containsExactly("N-17", "N-18");
    assertThat(rules.getFirst().legal()).isTrue();
    assertThat(rules.getFirst().deadlines()).containsExactly("answer");
    assertThat(rules.getFirst().to().getFirst().mailToo()).isTrue();
    assertThat(rules.getFirst().to().getFirst().facts())
        .containsExactly(FactWord.NUMBER, FactWord.WITH);
    assertThat(rules.getFirst().to().getLast().byField()).isTrue();
    assertThat(rules.getLast().to().getFirst().duty()).isTrue();
  }

  @Test
  void every_mistake_has_its_line() {
    assertThat(mistakes("level: legal", "levl: legal"))
        .containsExactly(
            "notices.yml:3: there is no key \"levl\" here, only [deadline, level, name, to]");
    assertThat(mistakes("level: legal", "level: high"))
        .containsExactly("notices.yml:3: \"level\" is one of [plain, legal]");
    assertThat(mistakes("  name: ได้รับคำขอ\n", ""))
        .containsExactly("notices.yml:2: \"name\" is missing");
    assertThat(mistakes("N-18:", "N-180:"))
        .containsExactly("notices.yml:8: a notice is called N-01 to N-99, not \"N-180\"");
    assertThat(mistakes("N-18:", "N-17:")).containsExactly("notices.yml:8: \"N-17\" is said twice");
    assertThat(mistakes("[number, with]", "[number, wiht]"))
        .containsExactly("notices.yml:6: there is no fact \"wiht\"");
    assertThat(mistakes("[number, with]", "[number, with, was, state, sent, due]"))
        .containsExactly("notices.yml:6: a card has at most 5 facts");
    assertThat(mistakes("who: owner", "who: The Owner"))
        .containsExactly("notices.yml:6: nobody is called \"The Owner\"");
    assertThat(mistakes("who: \"field:coordinator-email\"", "who: owner"))
        .containsExactly("notices.yml:2: \"owner\" is told twice");
    assertThat(mistakes("kind: duty", "kind: task"))
        .containsExactly("notices.yml:8: \"kind\" is one of [news, duty]");
    assertThat(mistakes(", mail: also", ", mail: never"))
        .containsExactly("notices.yml:6: \"mail\" is one of [otherwise, also]");
  }

  @Test
  void words_that_are_not_there_or_want_what_no_notice_has_are_mistakes() {
    assertThat(mistakes("notification/work", "notification/wrok"))
        .containsExactly(
            "notices.yml:8: there is no file notification/wrok.mail.html in templates/",
            "notices.yml:8: there is no file notification/wrok.flex.json in templates/");
    assertThat(mistakes("notification/work", "registration/code-refused"))
        .contains(
            "notices.yml:8: registration/code-refused.mail.html takes fills that no notice has:"
                + " [agency, name, why]");
  }

  @Test
  void nobody_to_tell_and_no_map_at_all_are_mistakes() {
    NoticeReader reader = reader();
    reader.read("N-17: { name: ชื่อ }\nN-18: [a]\n");

    assertThat(reader.mistakes())
        .contains(
            "notices.yml:1: \"to\" is missing: nobody would be told",
            "notices.yml:2: here stands a list of keys and values");
  }

  private List<String> mistakes(String right, String wrong) {
    assertThat(RIGHT).contains(right);
    NoticeReader reader = reader();
    reader.read(RIGHT.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
    return reader.mistakes();
  }

  private NoticeReader reader() {
    return new NoticeReader("notices.yml", words);
  }
}
