package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.chat.Incoming.Choice;

class IncomingTest {

  @Test
  void a_choice_names_its_talk_and_its_values() {
    Choice choice = new Choice("talk=status&case=17&page=2");

    assertThat(choice.talk()).contains("status");
    assertThat(choice.param("case")).contains("17");
    assertThat(choice.param("page")).contains("2");
    assertThat(choice.param("system")).isEmpty();
  }

  @Test
  void the_order_of_the_values_says_nothing() {
    assertThat(new Choice("case=17&talk=status").talk()).contains("status");
  }

  @Test
  void of_a_repeated_key_the_first_counts() {
    Choice choice = new Choice("talk=status&talk=me&case=1&case=2");

    assertThat(choice.talk()).contains("status");
    assertThat(choice.param("case")).contains("1");
  }

  @Test
  void a_key_without_a_value_is_not_there() {
    Choice choice = new Choice("talk&case");

    assertThat(choice.talk()).isEmpty();
    assertThat(choice.param("case")).isEmpty();
  }

  @Test
  void an_empty_value_is_a_value() {
    assertThat(new Choice("talk=&case=").param("case")).contains("");
  }

  @Test
  void only_the_first_equals_sign_divides() {
    assertThat(new Choice("talk=faq&answer=a=b==").param("answer")).contains("a=b==");
  }

  @ParameterizedTest
  @CsvSource({"%, %", "100%, 100%", "%41, %41", "%E0%B8, %E0%B8", "a+b, a+b", "ค้นหา, ค้นหา"})
  void values_are_taken_as_they_are(String written, String read) {
    assertThat(new Choice("talk=faq&q=" + written).param("q")).contains(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&", "&&&", "=", "=x", "hello", "Talk=me", " talk=me", "xtalk=me"})
  void anything_else_asks_for_no_talk(String data) {
    assertThat(new Choice(data).talk()).isEmpty();
  }
}
