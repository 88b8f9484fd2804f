package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import phuchuay.cast.Callback;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Webhooks;

/** Whatever a person sends, an answer or a parked event comes out, never an error. */
@House
class AnyTextTest {

  private static final String[] PIECES = {
    "สวัสดี",
    "้้้",
    "\u0000",
    "\uD800",
    "\uDC00",
    "😀",
    "👨‍👩‍👧‍👦",
    "\u202E",
    "\u200B",
    "{{x}}",
    "${7*7}",
    "[[${x}]]",
    "'; drop table incoming; --",
    "<script>alert(1)</script>",
    "\\",
    "\"",
    "\n",
    "\t",
    "A&B",
    "%s%n",
    "talk=me",
    "1101700230708",
    "๑๒๓",
    "ﷺ",
    "\uFEFF",
    "~/.ssh",
    "{\"type\":\"text\"}",
    "</b>"
  };

  @Autowired private People people;

  @Test
  void every_text_gets_an_answer() {
    Random random = new Random(20261121);
    List<Person> everybody = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Person person = people.somebody();
      person.sends(Webhooks.text(person.id(), text(random)));
      everybody.add(person);
    }
    Person longest = people.somebody();
    longest.sends(Webhooks.text(longest.id(), "ก้".repeat(5_000)));
    everybody.add(longest);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(everybody)
                    .allSatisfy(person -> assertThat(person.answered(0)).isNotEmpty()));
  }

  @Test
  void every_body_that_is_signed_is_answered_without_an_error() {
    Random random = new Random(7);
    Callback line = people.callback();
    String real = Webhooks.body(Webhooks.text("U" + "c".repeat(32), "สวัสดี"));
    for (int i = 0; i < 300; i++) {
      byte[] body = real.getBytes(StandardCharsets.UTF_8);
      for (int change = 0; change <= i % 4; change++) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      int status = line.postSigned(body, Callback.signature(body, FakeLine.SECRET));
      assertThat(status).isIn(200, 400);
    }
  }

  @Test
  void deeply_nested_and_strange_events_are_answered_without_an_error() {
    Callback line = people.callback();
    assertThat(line.post("{\"events\":[" + "[".repeat(400) + "]".repeat(400) + "]}"))
        .isEqualTo(200);
    assertThat(line.post("{\"events\":" + "[".repeat(5_000))).isEqualTo(400);
    assertThat(line.post("{\"events\":[null,1,\"x\",{},[]]}")).isEqualTo(200);
    assertThat(line.post("{\"events\":[{\"type\":7,\"source\":[],\"timestamp\":\"x\"}]}"))
        .isEqualTo(200);
    assertThat(line.post("{\"events\":[{\"type\":\"message\",\"timestamp\":9223372036854775807}]}"))
        .isEqualTo(200);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextBoolean()) {
        text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }
}
