package phuchuay.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is English and what only has Latin letters. */
class InEnglishTest {

  private final InEnglish english =
      InEnglish.of(
          List.of(
              new Entry(
                  "gpp/code",
                  "gpp",
                  "Activate code คืออะไร",
                  List.of("what is an activation code for"),
                  "รหัสสมัคร",
                  "",
                  "",
                  "",
                  List.of(),
                  List.of(),
                  new Entry.English("What is a รหัส (code)?", "Not a password."))));

  @Test
  void two_words_are_english_and_one_only_if_we_use_it_ourselves() {
    assertThat(english.is("green card")).isTrue();
    assertThat(english.is("Password?")).isTrue();
    assertThat(english.is("asdfgh")).isFalse();
    assertThat(english.is("what")).isTrue();
    assertThat(english.is("what is it")).isTrue();
    assertThat(english.is("a ok")).isFalse();
    assertThat(english.is("123 456")).isFalse();
  }

  @Test
  void names_that_stand_in_thai_questions_are_not_english_by_themselves() {
    assertThat(english.is("activate code")).isFalse();
    assertThat(english.is("activate my code")).isTrue();
    assertThat(english.is("activate my code หน่อย")).isFalse();
  }
}
