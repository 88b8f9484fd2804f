package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.Played.MALEE;
import static phuchuay.local.line.Played.OK;
import static phuchuay.local.line.Played.SOMCHAI;
import static phuchuay.local.line.Played.json;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Audiences: named people, and those who saw or opened a message. */
@PlayedLine
class AudiencesTest {

  @LocalServerPort int port;
  @Autowired FakeBot bot;
  @Autowired SmallWorld.MovingTime time;
  private Played line;

  @BeforeEach
  void friends() throws Exception {
    line = new Played(port);
    bot.failsTimes(0);
    bot.forgets();
    for (String person : new String[] {MALEE, SOMCHAI}) {
      line.does("POST /chats/" + person + "/friendship", null);
      bot.next();
    }
  }

  @Test
  void one_is_made_grown_renamed_listed_and_deleted() {
    long id = made("{\"description\":\"Officers\",\"audiences\":[{\"id\":\"" + MALEE + "\"}]}");
    String more = "{\"audienceGroupId\":" + id + ",\"audiences\":[{\"id\":\"" + SOMCHAI + "\"}]}";
    assertThat(line.status("PUT /audienceGroup/upload", more)).isEqualTo(202);
    line.api("PUT /audienceGroup/" + id + "/updateDescription", "{\"description\":\"New\"}", null);
    JsonNode group = get(id).path("audienceGroup");
    assertThat(group.path("description").asString()).isEqualTo("New");
    assertThat(group.path("audienceCount").asInt()).isEqualTo(2);
    assertThat(group.path("status").asString()).isEqualTo("READY");
    JsonNode list = json(line.api("GET /audienceGroup/list?page=1&description=nEw", null, null));
    assertThat(list.path("audienceGroups").findValuesAsString("audienceGroupId"))
        .contains(Long.toString(id));
    assertThat(line.status("DELETE /audienceGroup/" + id, null)).isEqualTo(202);
    assertThat(line.status("GET /audienceGroup/" + id, null)).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "'', AUDIENCE_GROUP_NAME_EMPTY",
    "'a\\nb', AUDIENCE_GROUP_NAME_WRONG",
    "121, AUDIENCE_GROUP_NAME_SIZE_OVER"
  })
  void its_name_is_one_line_of_120_letters(String name, String code) {
    String given = name.equals("121") ? "x".repeat(121) : name;
    assertThat(refusal("{\"description\":\"" + given + "\",\"audiences\":[]}")).isEqualTo(code);
  }

  @Test
  void a_call_names_ten_thousand_people_who_can_be() {
    String one = "{\"id\":\"" + MALEE + "\"}";
    String many = String.join(",", Collections.nCopies(10_001, one));
    assertThat(refusal("{\"description\":\"a\",\"audiences\":[" + many + "]}"))
        .isEqualTo("UPLOAD_AUDIENCE_GROUP_TOO_MANY_AUDIENCE_IDS");
    assertThat(refusal("{\"description\":\"a\",\"audiences\":[{\"id\":\"malee\"}]}"))
        .isEqualTo("UPLOAD_AUDIENCE_GROUP_INVALID_AUDIENCE_ID_FORMAT");
  }

  @Test
  void people_come_from_a_file_too() {
    JsonNode made =
        line.uploads("/audienceGroup/upload/byFile", "Many", MALEE + "\n" + SOMCHAI + "\n");
    assertThat(
            get(made.path("audienceGroupId").asLong())
                .path("audienceGroup")
                .path("audienceCount")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void it_expires_after_180_days() {
    long id = made("{\"description\":\"Old\",\"audiences\":[]}");
    time.forward(Duration.ofDays(181));
    assertThat(get(id).path("audienceGroup").path("status").asString()).isEqualTo("EXPIRED");
    String more = "{\"audienceGroupId\":" + id + ",\"audiences\":[]}";
    assertThat(code(json(line.api("PUT /audienceGroup/upload", more, null))))
        .isEqualTo("AUDIENCE_GROUP_CAN_NOT_UPLOAD_STATUS_EXPIRED");
  }

  @Test
  void who_saw_a_broadcast_and_who_opened_it_are_told_apart() {
    String request = broadcast("https://a.example/seen");
    for (String person : new String[] {MALEE, SOMCHAI}) {
      line.does("POST /chats/" + person + "/views", "{}");
    }
    line.does(
        "POST /chats/" + MALEE + "/taps",
        "{\"action\":{\"type\":\"uri\",\"label\":\"a\",\"uri\":\"https://a.example/seen\"}}");
    String body = "{\"description\":\"Re\",\"requestId\":\"" + request + "\"}";
    JsonNode saw = json(line.api("POST /audienceGroup/imp", body, null));
    JsonNode opened = json(line.api("POST /audienceGroup/click", body, null));
    assertThat(count(saw)).isEqualTo(2);
    assertThat(count(opened)).isEqualTo(1);
    assertThat(code(json(line.api("POST /audienceGroup/imp", body, null))))
        .isEqualTo("AUDIENCE_GROUP_REQUESTID_DUPLICATE");
  }

  @Test
  void a_message_is_aimed_at_again_for_sixty_days() {
    String body =
        "{\"description\":\"Re\",\"requestId\":\"" + broadcast("https://a.example/") + "\"}";
    time.forward(Duration.ofDays(61));
    assertThat(code(json(line.api("POST /audienceGroup/imp", body, null))))
        .isEqualTo("TOO_OLD_MESSAGES");
    assertThat(code(json(line.api("POST /audienceGroup/imp", "{\"description\":\"a\"}", null))))
        .isEqualTo("REQUEST_NOT_FOUND");
  }

  private String broadcast(String url) {
    String body = "{\"messages\":" + OK.replace("ok", url) + "}";
    String id =
        line.api("POST /message/broadcast", body, null).getHeaders().getFirst("x-line-request-id");
    return id == null ? "" : id;
  }

  private int count(JsonNode made) {
    return get(made.path("audienceGroupId").asLong())
        .path("audienceGroup")
        .path("audienceCount")
        .asInt();
  }

  private long made(String body) {
    return json(line.api("POST /audienceGroup/upload", body, null))
        .path("audienceGroupId")
        .asLong();
  }

  private JsonNode get(long id) {
    return json(line.api("GET /audienceGroup/" + id, null, null));
  }

  private String refusal(String body) {
    return code(json(line.api("POST /audienceGroup/upload", body, null)));
  }

  private static String code(JsonNode answer) {
    return answer.path("details").path(0).path("message").asString();
  }
}
