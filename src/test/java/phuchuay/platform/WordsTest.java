package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WordsTest {

  private final JsonMapper json = new JsonMapper();
  @TempDir Path content;

  @BeforeEach
  void an_empty_folder_of_templates() throws Exception {
    Files.createDirectories(content.resolve("templates/chat"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A&B \"x\" </b> \\ {{",
        "it's 'quoted' `here`",
        "👨‍👩‍👧 ค่ะ \u202Eabc\u202C \u200f",
        "one\ntwo\r\n\ttab \u2028 \u0001",
        "${7*7} [[${7*7}]] [(${x})] __${7*7}__ /*[- x -]*/ //",
        ""
      })
  void whatever_a_fill_says_comes_out_as_it_went_in(String nasty) {
    write("a.flex.json", "/*[- fills: x -]*/\n{\"type\":\"text\",\"text\":[[|<${x}>|]]}");
    write("b.txt", "/*[- fills: x -]*/\n<[(${x})]>\n");

    assertThat(text(words().chat("chat/a", Map.of("x", nasty)))).isEqualTo("<" + nasty + ">");
    assertThat(text(words().chat("chat/b", Map.of("x", nasty)))).isEqualTo("<" + nasty + ">");
  }

  @Test
  void a_file_may_hold_several_messages_and_a_list_of_items() {
    write(
        "list.flex.json",
        """
        /*[- fills: items -]*/
        [
          {"type":"text","text":[[${items.size()}]],"names":[ [# th:each="i : ${items}"]
            {"name":[[${i.name}]],"n":[[${i.n}]]}[# th:unless="${iStat.last}"],[/][/] ]},
          {"type":"text","text":"https://example.org/ done"}
        ]
        """);
    record Item(String name, int n) {}

    Wording none = words().chat("chat/list", Map.of("items", List.of()));
    Wording two =
        words()
            .chat(
                "chat/list",
                Map.of("items", List.of(new Item("\"a\"", 1), Map.of("name", "b", "n", 2.5))));

    assertThat(none.messages()).hasSize(2).first().asString().contains("\"names\":[]");
    assertThat(two.messages().getFirst())
        .contains("\"names\":[{\"name\":\"\\\"a\\\"\",\"n\":1},{\"name\":\"b\",\"n\":2.5}]");
  }

  @Test
  void a_secret_leaves_in_the_message_and_is_hidden_in_what_is_shown() {
    write("code.txt", "/*[- fills: codes, name -]*/\n[(${name})]: [(${codes[0].code})]");
    record Issued(Secret code) {}

    Wording wording =
        words()
            .chat(
                "chat/code",
                Map.of("name", "Malee", "codes", List.of(new Issued(new Secret("AB12CD34")))));

    assertThat(wording.secret()).isTrue();
    assertThat(text(wording)).isEqualTo("Malee: AB12CD34");
    assertThat(wording.shown()).hasSize(1).first().asString().contains("Malee: ••••");
    assertThat(wording.shown().toString()).doesNotContain("AB12CD34");
  }

  @Test
  void a_mail_escapes_its_fills_and_hides_the_address_among_them() {
    write("m.mail.html", "<!--/*[- fills: to, x -]*/-->\n<p>[[${x}]] [[${to}]]</p>");

    Wording mail =
        words()
            .mail("chat/m", Map.of("x", "<b>\0", "to", new EmailAddress("malee@agency.example")));

    assertThat(mail.messages()).containsExactly("<p>&lt;b&gt;\uFFFD malee@agency.example</p>");
    assertThat(mail.shown()).containsExactly("<p>&lt;b&gt;\uFFFD ••••</p>");
    assertThatThrownBy(() -> words().chat("chat/m", Map.of())).hasMessageContaining("chat/m");
    assertThatThrownBy(() -> words().mail("chat/none", Map.of())).hasMessageContaining("no mail");
  }

  @Test
  void a_missing_or_unknown_fill_is_refused() {
    write("a.txt", "/*[- fills: x -]*/\n[(${x})]");

    assertThatThrownBy(() -> words().chat("chat/a", Map.of())).hasMessageContaining("[x]");
    assertThatThrownBy(() -> words().chat("chat/a", Map.of("x", 1, "y", 2)))
        .hasMessageContaining("not [x, y]");
    assertThatThrownBy(() -> words().chat("chat/a", Map.of("x", new Object())))
        .hasMessageContaining("java.lang.Object");
  }

  @Test
  void a_template_without_its_fills_on_top_is_refused() {
    write("a.txt", "hello");

    assertThatThrownBy(() -> words().chat("chat/a", Map.of())).hasMessageContaining("fills:");
  }

  @Test
  void only_valid_json_leaves() {
    write("a.flex.json", "/*[- fills: -]*/\n{\"type\":\"text\",\"text\":\"x\"},");
    write("b.flex.json", "/*[- fills: -]*/\n{\"type\":\"text\",\"type\":\"x\"}");

    assertThatThrownBy(() -> words().chat("chat/a", Map.of())).hasMessageContaining("chat/a");
    assertThatThrownBy(() -> words().chat("chat/b", Map.of())).hasMessageContaining("chat/b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chat/none", "../chat/a", "chat/../../etc/passwd", "chat"})
  void a_template_that_is_not_there_is_refused(String id) {
    assertThatThrownBy(() -> words().chat(id, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_version_changes_with_the_file() {
    write("a.txt", "/*[- fills: -]*/\none");
    String one = words().chat("chat/a", Map.of()).version();
    write("a.txt", "/*[- fills: -]*/\ntwo");
    String two = words().chat("chat/a", Map.of()).version();

    assertThat(one).matches("[0-9a-f]{8}").isNotEqualTo(two);
  }

  @Test
  void samples_are_read_by_talk() {
    write("help.samples.txt", "# what people type\nhelp\n\n ช่วยด้วย \n");

    assertThat(words().samples()).isEqualTo(Map.of("help", List.of("help", "ช่วยด้วย")));
  }

  @Test
  void the_packaged_words_are_used_where_no_folder_replaces_them() {
    assertThat(new Words().samples()).containsKeys("start", "help", "officer", "me", "cancel");
    assertThat(new Words("/nowhere").samples()).isEqualTo(new Words().samples());
  }

  @Test
  void many_threads_may_render_at_once() throws Exception {
    write("a.flex.json", "/*[- fills: x -]*/\n{\"type\":\"text\",\"text\":[[${x}]]}");
    Words words = words();

    try (var threads = Executors.newFixedThreadPool(8)) {
      var results =
          threads.invokeAll(
              IntStream.range(0, 2_000)
                  .<java.util.concurrent.Callable<String>>mapToObj(
                      i -> () -> text(words.chat("chat/a", Map.of("x", "n" + i))))
                  .toList());
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo("n" + i);
      }
    }
  }

  private Words words() {
    return new Words(content.toString());
  }

  private String text(Wording wording) {
    return json.readTree(wording.messages().getFirst()).get("text").asString();
  }

  private void write(String file, String text) {
    try {
      Files.writeString(content.resolve("templates/chat/" + file), text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
