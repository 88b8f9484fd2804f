package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.Played.MALEE;
import static phuchuay.local.line.Played.OK;
import static phuchuay.local.line.Played.SOMCHAI;
import static phuchuay.local.line.Played.json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Sending to some of the friends: by audience, by attributes, and LINE's rules of reach. */
@PlayedLine
class NarrowcastTest {

  @LocalServerPort int port;
  @Autowired FakeBot bot;
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
    reach(1, 1);
  }

  @AfterEach
  void asLineHasIt() {
    reach(100, 50);
  }

  @Test
  void it_is_accepted_at_once_and_tells_how_it_went() {
    JsonNode progress = ended("{\"messages\":" + OK + "}");
    assertThat(progress.path("phase").asString()).isEqualTo("succeeded");
    assertThat(progress.path("successCount").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(progress.has("completedTime")).isTrue();
    assertThat(line.status("GET /message/progress/narrowcast?requestId=none", null)).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{`type`:`gender`,`oneOf`:[`female`]}",
        "{`type`:`age`,`gte`:`age_50`}",
        "{`type`:`area`,`oneOf`:[`th_01`]}",
        "{`type`:`subscriptionPeriod`,`gte`:`day_365`}",
        "{`type`:`operator`,`not`:{`type`:`gender`,`oneOf`:[`male`]}}",
        "{`type`:`operator`,`and`:[{`type`:`appType`,`oneOf`:[`android`]},"
            + "{`type`:`age`,`gte`:`age_50`,`lt`:`age_55`}]}"
      })
  void it_reaches_whom_the_filter_means(String filter) {
    int malee = line.saidIn(MALEE);
    int somchai = line.saidIn(SOMCHAI);
    ended(filtered(filter));
    assertThat(line.saidIn(MALEE)).isEqualTo(malee + 1);
    assertThat(line.saidIn(SOMCHAI)).isEqualTo(somchai);
  }

  @Test
  void attributes_need_a_hundred_friends() {
    reach(100, 50);
    String female = filtered("{`type`:`gender`,`oneOf`:[`female`]}");
    assertThat(line.status("POST /message/narrowcast", female)).isEqualTo(403);
  }

  @Test
  void too_few_recipients_fail_after_they_were_accepted_and_cost_nothing() {
    reach(1, 50);
    int before = line.saidIn(MALEE);
    JsonNode progress = ended(filtered("{`type`:`gender`,`oneOf`:[`female`]}"));
    assertThat(progress.path("phase").asString()).isEqualTo("failed");
    assertThat(progress.path("errorCode").asInt()).isEqualTo(2);
    assertThat(line.saidIn(MALEE)).isEqualTo(before);
  }

  @Test
  void an_audience_named_by_id_may_be_small_and_is_combined_with_others() {
    reach(100, 50);
    long malee = audience(MALEE);
    long both = audience(MALEE, SOMCHAI);
    int before = line.saidIn(MALEE);
    int somchai = line.saidIn(SOMCHAI);
    ended(recipient("{`type`:`audience`,`audienceGroupId`:" + malee + "}"));
    ended(
        recipient(
            "{`type`:`operator`,`and`:[{`type`:`audience`,`audienceGroupId`:"
                + both
                + "},{`type`:`operator`,`not`:{`type`:`audience`,`audienceGroupId`:"
                + malee
                + "}}]}"));
    assertThat(line.saidIn(MALEE)).isEqualTo(before + 1);
    assertThat(line.saidIn(SOMCHAI)).isEqualTo(somchai + 1);
  }

  @Test
  void an_audience_nobody_made_is_refused() {
    String body = recipient("{`type`:`audience`,`audienceGroupId`:1}");
    assertThat(line.status("POST /message/narrowcast", body)).isEqualTo(400);
  }

  @Test
  void a_part_is_not_sent_when_the_whole_is_wanted() {
    line.does("PUT /account", "{\"plan\":\"limited\",\"limit\":1,\"used\":0}");
    try {
      JsonNode progress =
          ended(
              "{\"messages\":"
                  + OK
                  + ",\"limit\":{\"upToRemainingQuota\":true,\"forbidPartialDelivery\":true}}");
      assertThat(progress.path("errorCode").asInt()).isEqualTo(5);
    } finally {
      line.does("PUT /account", "{\"plan\":\"none\",\"used\":0}");
    }
  }

  @Test
  void it_goes_again_to_those_an_earlier_one_reached() {
    long malee = audience(MALEE);
    String first = accepted(recipient("{`type`:`audience`,`audienceGroupId`:" + malee + "}"));
    end(first);
    int somchai = line.saidIn(SOMCHAI);
    int before = line.saidIn(MALEE);
    ended(recipient("{`type`:`redelivery`,`requestId`:`" + first + "`}"));
    assertThat(line.saidIn(MALEE)).isEqualTo(before + 1);
    assertThat(line.saidIn(SOMCHAI)).isEqualTo(somchai);
  }

  private void reach(int friends, int recipients) {
    line.does(
        "PUT /account", "{\"leastReach\":" + friends + ",\"leastRecipients\":" + recipients + "}");
  }

  private long audience(String... people) {
    StringBuilder ids = new StringBuilder();
    for (String person : people) {
      ids.append(ids.isEmpty() ? "" : ",").append("{`id`:`").append(person).append("`}");
    }
    String body = ("{`description`:`a`,`audiences`:[" + ids + "]}").replace('`', '"');
    return json(line.api("POST /audienceGroup/upload", body, null))
        .path("audienceGroupId")
        .asLong();
  }

  private static String filtered(String filter) {
    return ("{`messages`:" + OK + ",`filter`:{`demographic`:" + filter + "}}").replace('`', '"');
  }

  private static String recipient(String recipient) {
    return ("{`messages`:" + OK + ",`recipient`:" + recipient + "}").replace('`', '"');
  }

  private JsonNode ended(String body) {
    return end(accepted(body));
  }

  private String accepted(String body) {
    ResponseEntity<String> accepted = line.api("POST /message/narrowcast", body, null);
    assertThat(accepted.getStatusCode().value()).as(accepted.getBody()).isEqualTo(202);
    String id = accepted.getHeaders().getFirst("x-line-request-id");
    return id == null ? "" : id;
  }

  private JsonNode end(String id) {
    JsonNode progress =
        json(line.api("GET /message/progress/narrowcast?requestId=" + id, null, null));
    return progress.path("phase").asString("").matches("waiting|sending") ? end(id) : progress;
  }
}
