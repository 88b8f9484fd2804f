package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.MultipartBodyBuilder;
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

  /** An audience by file; LINE wants it in parts. */
  JsonNode uploads(String path, String name, String lines) {
    MultipartBodyBuilder parts = new MultipartBodyBuilder();
    parts.part("description", name);
    parts.part("file", lines.getBytes(StandardCharsets.UTF_8)).filename("ids.txt");
    return json(
        http.post()
            .uri("/api/v2/bot" + path)
            .header("Authorization", "Bearer " + SmallWorld.TOKEN)
            .contentType(MediaType.MULTIPART_FORM_DATA)
            .body(parts.build())
            .retrieve()
            .toEntity(String.class));
  }

  /** Shows Malee a menu of one area that does this. */
  String showsMenu(String action) throws IOException {
    String definition =
        """
        {"size":{"width":800,"height":400},"selected":true,"name":"a","chatBarText":"เมนู","areas":[
        {"bounds":{"x":0,"y":0,"width":800,"height":400},"action":%s}]}
        """
            .formatted(action);
    String id = json(api("POST /richmenu", definition, null)).path("richMenuId").asString();
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB), "png", picture);
    draws(id, picture.toByteArray());
    assertThat(status("POST /user/" + MALEE + "/richmenu/" + id, null)).isEqualTo(200);
    return id;
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
