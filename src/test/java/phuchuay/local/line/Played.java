package phuchuay.local.line;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The played LINE as its people, its scripts and the bot use it. */
class Played {

  static final String MALEE = "U11110000000000000000000000001111";
  static final String SOMCHAI = "U22220000000000000000000000002222";
  static final String GROUP = "C66660000000000000000000000006666";
  static final String OK = "[{\"type\":\"text\",\"text\":\"ok\"}]";

  private final RestClient http;

  Played(int port) {
    http =
        RestClient.builder()
            .baseUrl("http://127.0.0.1:" + port + "/local/line")
            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
            .build();
  }

  /** What the bot asks of LINE. */
  ResponseEntity<String> api(String call, @Nullable String body, @Nullable String key) {
    String[] parts = call.split(" ");
    RestClient.RequestBodySpec request =
        http.method(HttpMethod.valueOf(parts[0]))
            .uri("/api/v2/bot" + parts[1])
            .header("Authorization", "Bearer " + SmallWorld.TOKEN);
    if (key != null) {
      request.header(RetryKeys.HEADER, key);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return request.retrieve().toEntity(String.class);
  }

  int status(String call, @Nullable String body) {
    return api(call, body, null).getStatusCode().value();
  }

  ResponseEntity<String> push(String to) {
    return push(to, null);
  }

  ResponseEntity<String> push(String to, @Nullable String key) {
    return api("POST /message/push", "{\"to\":\"" + to + "\",\"messages\":" + OK + "}", key);
  }

  ResponseEntity<String> reply(String token) {
    String body = "{\"replyToken\":\"" + token + "\",\"messages\":" + OK + "}";
    return api("POST /message/reply", body, null);
  }

  /** What a person or a script does at the phone. */
  JsonNode does(String call, @Nullable String body) {
    String[] parts = call.split(" ");
    RestClient.RequestBodySpec request = http.method(HttpMethod.valueOf(parts[0])).uri(parts[1]);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return json(request.retrieve().toEntity(String.class));
  }

  JsonNode says(String person, String text) {
    return does(
        "POST /chats/" + person + "/messages", "{\"type\":\"text\",\"text\":\"" + text + "\"}");
  }

  JsonNode sends(String person, String type, byte[] bytes) {
    return json(
        http.post()
            .uri("/chats/" + person + "/files")
            .contentType(MediaType.parseMediaType(type))
            .body(bytes)
            .retrieve()
            .toEntity(String.class));
  }

  void draws(String menu, byte[] png) {
    http.post()
        .uri("/api/v2/bot/richmenu/" + menu + "/content")
        .header("Authorization", "Bearer " + SmallWorld.TOKEN)
        .contentType(MediaType.IMAGE_PNG)
        .body(png)
        .retrieve()
        .toBodilessEntity();
  }

  String submits(String page, MultiValueMap<String, String> form) {
    String answer =
        http.post()
            .uri(page)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body(String.class);
    return answer == null ? "" : answer;
  }

  int saidIn(String chat) {
    return does("GET /chats/" + chat, null).path("messages").size();
  }

  /** The newest row of the log. */
  JsonNode lastCall() {
    JsonNode calls = does("GET /calls", null);
    return calls.path(calls.size() - 1);
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  static JsonNode json(ResponseEntity<String> answer) {
    String body = answer.getBody();
    return JsonMapper.shared().readTree(body == null ? "{}" : body);
  }
}
