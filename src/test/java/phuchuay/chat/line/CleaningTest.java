package phuchuay.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.chat.masking.Masking.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CleaningTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ID_NUMBER = "1101700230708";
  private static final String KEY = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";

  private final Set<Kind> masked = EnumSet.noneOf(Kind.class);

  static String[][] halves() {
    return new String[][] {
      {"a\u0000b", "a\uFFFDb"},
      {"\u0000", "\uFFFD"},
      {"\uD83D", "\uFFFD"},
      {"\uDE00", "\uFFFD"},
      {"a\uD83D", "a\uFFFD"},
      {"\uD83Da", "\uFFFDa"},
      {"\uDE00a", "\uFFFDa"},
      {"\uDE00\uD83D", "\uFFFD\uFFFD"},
      {"\uD83D\uD83D\uDE00", "\uFFFD😀"},
      {"😀\uDE00", "😀\uFFFD"},
      {"\uD83D\u0000\uDE00", "\uFFFD\uFFFD\uFFFD"},
      {"😀\u0000😀", "😀\uFFFD😀"}
    };
  }

  @ParameterizedTest
  @MethodSource("halves")
  void nul_and_half_characters_are_replaced(String raw, String clean) {
    assertThat(Cleaning.text(raw)).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "สวัสดีค่ะ",
        "😀😀",
        "👨‍👩‍👧‍👦",
        "\u202Ertl\u202C",
        "a\tb\nc",
        "\\u0000",
        "\uFFFD",
        "\uFFFF"
      })
  void whole_characters_stay_as_they_are(String raw) {
    assertThat(Cleaning.text(raw)).isSameAs(raw);
  }

  @Test
  void cleaning_reaches_every_depth_and_the_names_of_fields() {
    JsonNode clean = clean("{\"a\\u0000\":[{\"b\":\"x\\ud83d\"},[\"\\u0000\"]]}");

    assertThat(clean).isEqualTo(JSON.readTree("{\"a\uFFFD\":[{\"b\":\"x\uFFFD\"},[\"\uFFFD\"]]}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "fileName", "title", "address", "label", "displayName"})
  void a_secret_is_hidden_wherever_people_write(String field) {
    JsonNode clean = clean("{\"message\":{\"%s\":\"เลขบัตร %s ค่ะ\"}}".formatted(field, ID_NUMBER));

    assertThat(clean.at("/message/" + field).stringValue()).isEqualTo("เลขบัตร •••• ค่ะ");
    assertThat(masked).containsExactly(Kind.ID_NUMBER);
  }

  @Test
  void every_kind_that_was_hidden_is_told() {
    JsonNode clean = clean("{\"text\":[\"" + ID_NUMBER + "\",\"" + KEY + "\"],\"title\":\"เมนู\"}");

    assertThat(clean.toString()).isEqualTo("{\"text\":[\"••••\",\"••••\"],\"title\":\"เมนู\"}");
    assertThat(masked).containsExactlyInAnyOrder(Kind.ID_NUMBER, Kind.KEY);
  }

  @Test
  void a_secret_torn_by_a_half_character_is_hidden_too() {
    JsonNode clean = clean("{\"text\":\"รหัสผ่าน: Abc12345\\u0000\"}");

    assertThat(clean.toString()).doesNotContain("Abc12345");
    assertThat(masked).containsExactly(Kind.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {ID_NUMBER, KEY, "AKIAIOSFODNN7EXAMPLE", "JBXB1EE5", "password: Abc12345"})
  void ids_and_tokens_are_left_alone_even_when_they_look_like_secrets(String id) {
    ObjectNode event = JSON.createObjectNode();
    event.put("webhookEventId", id).put("replyToken", id).put("timestamp", 1101700230708L);
    event.putObject("source").put("userId", id).put("groupId", id);
    event.putObject("message").put("id", id).put("quoteToken", id).put("type", "text");
    event.putObject("postback").put("data", "talk=status&case=" + id);
    event.putObject("unsend").put("messageId", id);
    event.putObject("link").put("nonce", id);

    assertThat(Cleaning.clean(event, masked)).isEqualTo(event);
    assertThat(masked).isEmpty();
  }

  @Test
  void an_ordinary_event_comes_out_as_it_went_in() {
    String event =
        """
        {"type":"message","timestamp":1.5,"n":null,"t":true,"big":12345678901234567890,
         "list":[],"none":{},"message":{"type":"text","text":"สวัสดีค่ะ 😀"}}
        """;

    assertThat(clean(event)).isEqualTo(JSON.readTree(event));
    assertThat(masked).isEmpty();
  }

  @Test
  void what_came_in_is_not_changed() {
    JsonNode event = JSON.readTree("{\"text\":\"" + ID_NUMBER + "\"}");

    Cleaning.clean(event, masked);

    assertThat(event.path("text").stringValue()).isEqualTo(ID_NUMBER);
  }

  @Test
  void the_same_event_is_cleaned_to_the_same_bytes_each_time() {
    String event = "{\"text\":\"รหัสผ่าน: Abc12345 " + ID_NUMBER + "\\u0000\",\"id\":\"7\"}";

    assertThat(clean(event).toString()).isEqualTo(clean(event).toString());
    assertThat(clean(clean(event).toString())).isEqualTo(clean(event));
  }

  private JsonNode clean(String event) {
    return Cleaning.clean(JSON.readTree(event), masked);
  }
}
