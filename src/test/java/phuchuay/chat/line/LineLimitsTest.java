package phuchuay.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LineLimitsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  private final LineLimits limits = new LineLimits(JSON);

  @Test
  void a_text_of_5000_units_leaves_as_it_is() {
    String message = text("a".repeat(5_000));

    assertThat(limits.fit(List.of(message))).containsExactly(message);
  }

  @Test
  void a_text_of_5001_units_leaves_in_two() {
    assertThat(texts(fit(text("a".repeat(5_001))))).containsExactly("a".repeat(5_000), "a");
  }

  @Test
  void emoji_count_as_lines_two_units_each() {
    String fits = "😀".repeat(2_500);

    assertThat(texts(fit(text(fits)))).containsExactly(fits);
    assertThat(texts(fit(text(fits + "😀")))).containsExactly(fits, "😀");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"😀", FAMILY, "น้ำ", "ที่", "กี่", "ก์", "กำ", "🇹🇭", "é", "👍🏽", "1️⃣"})
  void no_character_is_cut_in_two(String character) {
    for (String before : List.of("", "a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg")) {
      String words = before + character.repeat(14_000 / character.length());

      List<String> parts = texts(fit(text(words)));

      assertThat(String.join("", parts)).isEqualTo(words);
      assertThat(parts).hasSizeGreaterThan(1);
      assertThat(parts).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(5_000));
      assertThat(parts).allSatisfy(part -> assertThat(part).endsWith(character));
      assertThat(parts.subList(1, parts.size()))
          .allSatisfy(part -> assertThat(part).startsWith(character));
    }
  }

  @Test
  void a_character_without_end_is_cut_but_never_inside_a_pair() {
    for (String before : List.of("", "a", "ab")) {
      List<String> parts = texts(fit(text(before + "👨\u200D".repeat(4_000))));

      assertThat(parts)
          .allSatisfy(
              part -> {
                assertThat(part.length()).isBetween(1, 5_000);
                assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(part)).isTrue();
              });
    }
  }

  @Test
  void a_words_is_cut_where_a_line_ends() {
    String first = "a".repeat(3_000);
    String second = "b".repeat(3_000);

    assertThat(texts(fit(text(first + "\n" + second)))).containsExactly(first, second);
  }

  @Test
  void a_line_that_ends_too_early_is_no_place_to_cut() {
    String words = "a".repeat(100) + "\n" + "b".repeat(6_000);

    assertThat(texts(fit(text(words)))).first().asString().hasSize(5_000);
  }

  @Test
  void no_part_is_empty() {
    assertThat(texts(fit(text("a".repeat(5_000) + "\n")))).containsExactly("a".repeat(5_000));
    for (String gap : List.of("\n".repeat(6_000), " ".repeat(12_000), " \n".repeat(5_000))) {
      List<String> parts = texts(fit(text("a".repeat(4_990) + gap + "b")));

      assertThat(parts).hasSize(2).noneMatch(String::isBlank);
      assertThat(parts.getLast()).endsWith("b");
    }
  }

  @Test
  void a_text_of_nothing_but_space_is_still_one_message() {
    assertThat(fit(text(" ".repeat(12_000)))).hasSize(1);
  }

  @Test
  void very_wordss_keep_every_letter_in_order() {
    String words = "abcdefghij".repeat(2_345);

    assertThat(String.join("", texts(fit(text(words))))).isEqualTo(words);
  }

  @Test
  void quick_replies_stay_on_the_last_part_and_only_there() {
    ObjectNode message = (ObjectNode) JSON.readTree(text("a".repeat(12_000)));
    message.putObject("quickReply").putArray("items").addObject().put("type", "action");
    message.putObject("sender").put("name", "ผู้ช่วย");

    List<JsonNode> parts = fit(message.toString());

    assertThat(parts).hasSize(3);
    assertThat(parts.subList(0, 2)).noneMatch(part -> part.has("quickReply"));
    assertThat(parts.getLast().path("quickReply")).isEqualTo(message.path("quickReply"));
    assertThat(parts.getLast().path("sender")).isEqualTo(message.path("sender"));
    assertThat(parts.getLast().path("text").stringValue()).hasSize(2_000);
  }

  @Test
  void a_bubble_of_30_kilobytes_leaves_as_it_is() {
    String message = bubble(30_000, "หัวเรื่อง", any -> {}).toString();

    assertThat(limits.fit(List.of(message))).containsExactly(message);
  }

  @Test
  void a_bubble_of_more_leaves_as_its_text_with_its_quick_replies() {
    ObjectNode message =
        bubble(30_001, "หัวเรื่อง", m -> m.putObject("quickReply").putArray("items").add("x"));

    assertThat(fit(message.toString()))
        .containsExactly(
            JSON.readTree(
                """
                {"type":"text","text":"หัวเรื่อง","quickReply":{"items":["x"]}}
                """));
  }

  @Test
  void bytes_of_thai_letters_count_three() {
    assertThat(fit(bubbleOf("ก".repeat(9_000))).getFirst().path("type").stringValue())
        .isEqualTo("flex");
    assertThat(fit(bubbleOf("ก".repeat(11_000))).getFirst().path("type").stringValue())
        .isEqualTo("text");
  }

  @Test
  void a_carousel_may_have_50_kilobytes() {
    assertThat(fit(carousel(50_000)).getFirst().path("type").stringValue()).isEqualTo("flex");
    assertThat(fit(carousel(50_001)).getFirst())
        .isEqualTo(JSON.readTree("{\"type\":\"text\",\"text\":\"รายการ\"}"));
  }

  @Test
  void an_alt_text_of_1500_units_stays_and_of_more_is_cut() {
    assertThat(altText("a".repeat(1_500))).isEqualTo("a".repeat(1_500));
    assertThat(altText("a".repeat(1_501))).isEqualTo("a".repeat(1_500));
    assertThat(altText("a" + "😀".repeat(1_000))).isEqualTo("a" + "😀".repeat(749));
    assertThat(altText("ab" + "น้ำ".repeat(800))).isEqualTo("ab" + "น้ำ".repeat(499));
  }

  @Test
  void a_card_that_is_too_big_leaves_with_its_whole_alt_text() {
    String altText = "a".repeat(6_000);

    List<JsonNode> parts = fit(bubble(40_000, altText, any -> {}).toString());

    assertThat(String.join("", texts(parts))).isEqualTo(altText);
    assertThat(parts).hasSize(2);
  }

  @Test
  void small_messages_and_other_kinds_leave_byte_for_byte() {
    List<String> messages =
        List.of(
            "{ \"type\" : \"text\", \"text\" : \"สวัสดี\" }",
            "{\"type\":\"sticker\",\"packageId\":\"1\"}",
            "{\"type\":\"image\",\"originalContentUrl\":\"" + "x".repeat(2_000) + "\"}");

    assertThat(limits.fit(messages)).isEqualTo(messages);
  }

  @Test
  void messages_keep_their_order() {
    assertThat(texts(messages(List.of(text("one"), text("b".repeat(5_001)), text("three")))))
        .containsExactly("one", "b".repeat(5_000), "b", "three");
  }

  private String altText(String altText) {
    return fit(bubble(200, altText, any -> {}).toString()).getFirst().path("altText").stringValue();
  }

  private List<JsonNode> fit(String message) {
    return messages(List.of(message));
  }

  private List<JsonNode> messages(List<String> messages) {
    return limits.fit(messages).stream().map(JSON::readTree).toList();
  }

  private static List<String> texts(List<JsonNode> messages) {
    return messages.stream().map(message -> message.path("text").stringValue()).toList();
  }

  private static String text(String text) {
    return JSON.createObjectNode().put("type", "text").put("text", text).toString();
  }

  private static ObjectNode bubble(int bytes, String altText, Consumer<ObjectNode> more) {
    ObjectNode message = flex(altText, "{\"type\":\"bubble\",\"x\":\"\"}", bytes);
    more.accept(message);
    return message;
  }

  private static String bubbleOf(String words) {
    ObjectNode message = flex("หัวเรื่อง", "{\"type\":\"bubble\",\"x\":\"\"}", 0);
    ((ObjectNode) message.path("contents")).put("x", words);
    return message.toString();
  }

  private static String carousel(int bytes) {
    return flex("รายการ", "{\"type\":\"carousel\",\"x\":\"\"}", bytes).toString();
  }

  private static ObjectNode flex(String altText, String contents, int bytes) {
    ObjectNode card = (ObjectNode) JSON.readTree(contents);
    card.put("x", "x".repeat(Math.max(0, bytes - contents.length())));
    ObjectNode message = JSON.createObjectNode().put("type", "flex").put("altText", altText);
    message.set("contents", card);
    return message;
  }
}
