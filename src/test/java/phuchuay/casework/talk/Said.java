package phuchuay.casework.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import phuchuay.cast.FakeLine;
import phuchuay.cast.Person;
import phuchuay.cast.Webhooks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What LINE was given in answer to one thing that somebody said, tapped or sent. */
record Said(JsonNode messages) {

  private static final JsonMapper JSON = new JsonMapper();

  static Said to(Person person, String typed) {
    return to(person, Webhooks.text(person.id(), typed));
  }

  static Said toTap(Person person, String data) {
    return to(person, Webhooks.postback(person.id(), data));
  }

  static Said to(Person person, ObjectNode event) {
    person.sends(event);
    return after(event);
  }

  /** The answer to an event that was sent before. */
  static Said after(ObjectNode event) {
    String token = event.path("replyToken").asString();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !FakeLine.requests(FakeLine.REPLY, token).isEmpty());
    String body = FakeLine.requests(FakeLine.REPLY, token).getFirst().getBodyAsString();
    return new Said(JSON.readTree(body).path("messages"));
  }

  Said says(String... words) {
    assertThat(messages.toString()).contains(words);
    return this;
  }

  Said saysNothingOf(String... words) {
    assertThat(messages.toString()).doesNotContain(words);
    return this;
  }

  /** What the lock screen shows of it. */
  String alt() {
    return messages.get(0).path("altText").asString();
  }

  /** The cards of a carousel. */
  List<String> cards() {
    return messages
        .get(0)
        .path("contents")
        .path("contents")
        .valueStream()
        .map(JsonNode::toString)
        .toList();
  }

  /** The address of the button with this label. */
  String link(String label) {
    return messages.findParents("uri").stream()
        .filter(action -> action.path("label").asString().equals(label))
        .map(action -> action.path("uri").asString())
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not in " + messages));
  }
}
