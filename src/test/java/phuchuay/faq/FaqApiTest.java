package phuchuay.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.cast.House;
import phuchuay.platform.Attempts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public search of questions and answers, as anybody on the web meets it. */
@House
class FaqApiTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired Attempts attempts;
  private final JsonMapper json = new JsonMapper();

  @Test
  void a_clear_question_has_an_answer_at_its_head() throws Exception {
    JsonNode found = found("q=" + encoded("Activate code คืออะไร"));

    assertThat(found.propertyNames()).containsExactlyInAnyOrder("decision", "hits");
    assertThat(found.path("hits").path(0).propertyNames())
        .containsExactlyInAnyOrder("id", "question", "score");
    assertThat(found.path("hits").path(0).path("id").asString())
        .isEqualTo("gpp/activate-code-what");
    assertThat(found.path("decision").asString()).isEqualTo("ANSWER");
  }

  @Test
  void hits_are_unique_best_first_and_as_many_as_asked_for() throws Exception {
    JsonNode hits = found("size=12&q=" + encoded("ลงทะเบียน")).path("hits");
    List<String> ids = hits.valueStream().map(hit -> hit.path("id").asString()).toList();
    List<Double> scores = hits.valueStream().map(hit -> hit.path("score").asDouble()).toList();

    assertThat(ids).hasSize(12).doesNotHaveDuplicates();
    assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(scores).allMatch(score -> score >= 0 && score <= 1);
    assertThat(found("size=500&q=" + encoded("ลงทะเบียน")).path("hits"))
        .hasSizeLessThanOrEqualTo(20);
    assertThat(found("size=many&q=" + encoded("ลงทะเบียน")).path("hits")).hasSize(5);
  }

  @Test
  void a_system_is_asked_alone() throws Exception {
    JsonNode hits = found("size=20&system=eia&q=" + encoded("ลงทะเบียน")).path("hits");

    assertThat(hits.valueStream().map(hit -> hit.path("id").asString()))
        .isNotEmpty()
        .allMatch(id -> id.startsWith("eia/") || id.startsWith("general/"));
  }

  @Test
  void what_is_of_another_world_is_not_answered() throws Exception {
    assertThat(found("q=" + encoded("แกงไตปลาทำยังไง")).path("decision").asString())
        .isNotEqualTo("ANSWER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0000\u0001\u001b",
        "id:* AND (\"x\" OR [a TO z}~^!",
        "\\ ++ -- && || !(){}",
        "้้้้",
        "๙๙๙",
        "😀👨‍👩‍👧",
        "\u202E\uFEFF",
        "' or 1=1 --",
        "*?*?"
      })
  void any_text_is_searched_for_without_error(String text) throws Exception {
    HttpResponse<String> answer = get("q=" + encoded(text));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json.readTree(answer.body()).path("decision").asString()).isNotBlank();
  }

  @Test
  void a_hundred_kilobytes_are_searched_for_too() throws Exception {
    for (String piece : List.of("a", "ลืมรหัสผ่าน ", "ก้", "ﷺ")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address()))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("q=" + encoded(piece.repeat(100_000 / piece.length()))))
              .build();

      assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_line_longer_than_the_door_takes_is_refused_and_the_next_question_answered()
      throws Exception {
    assertThat(get("q=" + encoded("ลืมรหัสผ่าน".repeat(10_000))).statusCode()).isBetween(400, 499);
    assertThat(get("q=" + encoded("ลืมรหัสผ่าน")).statusCode()).isEqualTo(200);
  }

  @Test
  void one_address_asks_so_often_a_minute_and_no_more() throws Exception {
    Set<Integer> answers = new HashSet<>();
    HttpResponse<String> last = get("q=gpp");
    for (int i = 0; i < 60; i++) {
      last = get("q=gpp");
      answers.add(last.statusCode());
    }

    assertThat(answers).contains(200);
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
  }

  @AfterEach
  void nobody_has_asked() {
    attempts.forget("faq-search", "127.0.0.1");
  }

  private JsonNode found(String query) throws IOException, InterruptedException {
    return json.readTree(get(query).body());
  }

  private HttpResponse<String> get(String query) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "?" + query)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private String address() {
    return "http://localhost:" + port + "/api/v1/faq/search";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
