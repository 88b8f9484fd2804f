package phuchuay.local.line.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LimitsTest {

  /** Six UTF-16 units, two letters for a reader. */
  private static final String STACKED = "ที่นี่";

  @Test
  void a_text_has_5000_units_and_not_one_more() {
    assertThat(messages(text("x".repeat(5000)))).isEmpty();
    assertThat(messages(text("x".repeat(5001)))).contains("messages[0].text");
    assertThat(messages(text("🙂".repeat(2501)))).contains("messages[0].text");
  }

  @Test
  void a_label_is_counted_in_letters_as_a_reader_sees_them() {
    String twenty = STACKED.repeat(10);
    assertThat(twenty.length()).isGreaterThan(40);
    assertThat(messages(quickReply(twenty))).isEmpty();
    assertThat(messages(quickReply("x".repeat(21))))
        .contains("messages[0].quickReply.items[0].action.label");
  }

  @Test
  void a_call_carries_one_to_five_messages() {
    assertThat(messages(String.join(",", Collections.nCopies(5, text("x"))))).isEmpty();
    assertThat(messages(String.join(",", Collections.nCopies(6, text("x"))))).contains("messages");
    assertThat(messages("")).contains("messages");
  }

  @Test
  void a_bubble_weighs_30_kilobytes_at_most() {
    String line = "{\"type\":\"text\",\"text\":\"" + "ก".repeat(500) + "\"}";
    assertThat(messages(flex(line))).isEmpty();
    assertThat(messages(flex(String.join(",", Collections.nCopies(21, line))))).contains("/");
  }

  @Test
  void an_unknown_flex_field_is_refused_by_its_pointer() {
    JsonNode body = body(flex("{\"type\":\"text\",\"text\":\"a\",\"colour\":\"#ff0000\"}"));
    Refused refused = Limits.messages(body);
    assertThat(refused.message())
        .isEqualTo("A\u00a0message (messages[0]) in the request body is invalid");
    assertThat(refused.details())
        .containsExactly(new Violation("unknown field", "/body/contents/0/colour"));
  }

  @Test
  void a_button_in_a_card_needs_a_label_of_40_letters() {
    assertThat(messages(flex(button("x".repeat(40))))).isEmpty();
    assertThat(messages(flex(button("x".repeat(41))))).contains("/body/contents/0/action/label");
  }

  @Test
  void confirm_has_exactly_two_actions() {
    String one = "{\"type\":\"message\",\"label\":\"a\",\"text\":\"a\"}";
    assertThat(messages(confirm(one + "," + one))).isEmpty();
    assertThat(messages(confirm(one))).contains("messages[0].template.actions");
  }

  @Test
  void a_date_picker_ends_after_it_begins() {
    String picker =
        "{\"type\":\"datetimepicker\",\"label\":\"a\",\"data\":\"d\",\"mode\":\"date\",";
    String good = picker + "\"min\":\"2027-01-01\",\"max\":\"2027-01-02\"}";
    String bad = picker + "\"min\":\"2027-01-02\",\"max\":\"2027-01-01\"}";
    assertThat(messages(confirm(good + "," + good))).isEmpty();
    assertThat(messages(confirm(good + "," + bad))).contains("messages[0].template.actions[1].min");
  }

  @Test
  void a_postback_shows_one_text_and_fills_in_only_a_keyboard() {
    String postback = "{\"type\":\"postback\",\"label\":\"a\",\"data\":\"d\",";
    String good = postback + "\"inputOption\":\"openKeyboard\",\"fillInText\":\"x\"}";
    String two = postback + "\"displayText\":\"x\",\"text\":\"x\"}";
    String shut = postback + "\"fillInText\":\"x\"}";
    assertThat(messages(confirm(good + "," + good))).isEmpty();
    assertThat(messages(confirm(two + "," + shut)))
        .containsExactly(
            "messages[0].template.actions[0].displayText",
            "messages[0].template.actions[1].fillInText");
  }

  @Test
  void a_tappable_part_of_an_image_map_has_a_place_and_an_aim() {
    String area = "\"area\":{\"x\":0,\"y\":0,\"width\":1,\"height\":1}";
    assertThat(messages(map("{\"type\":\"message\",\"text\":\"a\"," + area + "}"))).isEmpty();
    assertThat(messages(map("{\"type\":\"message\",\"text\":\"a\"}")))
        .contains("messages[0].actions[0].area");
    assertThat(messages(map("{\"type\":\"uri\"," + area + "}")))
        .contains("messages[0].actions[0].linkUri");
  }

  @Test
  void a_fill_of_a_text_has_a_plain_name() {
    String text =
        "{\"type\":\"textV2\",\"text\":\"a\",\"substitution\":{\"%s\":{\"type\":\"emoji\","
            + "\"productId\":\"p\",\"emojiId\":\"1\"}}}";
    assertThat(messages(text.formatted("a_1"))).isEmpty();
    assertThat(messages(text.formatted("a-1"))).contains("messages[0].substitution.a-1");
  }

  @Test
  void a_link_opens_nothing_but_what_a_phone_opens() {
    String script = "{\"type\":\"uri\",\"label\":\"a\",\"uri\":\"javascript:alert(1)\"}";
    assertThat(messages(confirm(script + "," + script)))
        .contains("messages[0].template.actions[0].uri");
  }

  private static String map(String action) {
    return "{\"type\":\"imagemap\",\"baseUrl\":\"https://a.example/b\",\"altText\":\"a\","
        + "\"baseSize\":{\"width\":1040,\"height\":1040},\"actions\":["
        + action
        + "]}";
  }

  private static List<String> messages(String messages) {
    return Limits.messages(body(messages)).details().stream().map(Violation::property).toList();
  }

  private static JsonNode body(String messages) {
    return JsonMapper.shared().readTree("{\"messages\":[" + messages + "]}");
  }

  private static String text(String text) {
    return "{\"type\":\"text\",\"text\":\"" + text + "\"}";
  }

  private static String quickReply(String label) {
    return """
    {"type":"text","text":"a","quickReply":{"items":[{"type":"action","action":
      {"type":"message","label":"%s","text":"a"}}]}}
    """
        .formatted(label);
  }

  private static String button(String label) {
    return """
    {"type":"button","action":{"type":"message","label":"%s","text":"a"}}
    """
        .formatted(label);
  }

  private static String confirm(String actions) {
    return """
    {"type":"template","altText":"a","template":{"type":"confirm","text":"a","actions":[%s]}}
    """
        .formatted(actions);
  }

  private static String flex(String contents) {
    return """
    {"type":"flex","altText":"a","contents":{"type":"bubble","body":
      {"type":"box","layout":"vertical","contents":[%s]}}}
    """
        .formatted(contents);
  }
}
