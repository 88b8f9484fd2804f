package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.Played.MALEE;
import static phuchuay.local.line.Played.OK;
import static phuchuay.local.line.Played.json;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What LINE tells about what was sent: only what the simulator counted itself. */
@PlayedLine
class InsightsTest {

  @LocalServerPort int port;
  @Autowired FakeBot bot;
  @Autowired SmallWorld.MovingTime time;
  private Played line;

  @BeforeEach
  void friend() throws Exception {
    line = new Played(port);
    bot.failsTimes(0);
    bot.forgets();
    line.does("POST /chats/" + MALEE + "/friendship", null);
    bot.next();
  }

  @Test
  void a_day_is_counted_when_it_is_over() {
    String today = day();
    line.push(MALEE);
    assertThat(insight("/message/delivery?date=" + today).path("status").asString())
        .isEqualTo("unready");
    assertThat(insight("/followers?date=" + today).path("followers").isNull()).isTrue();
    time.forward(Duration.ofDays(1));
    JsonNode sent = insight("/message/delivery?date=" + today);
    assertThat(sent.path("status").asString()).isEqualTo("ready");
    assertThat(sent.path("apiPush").asInt()).isPositive();
    assertThat(insight("/followers?date=" + today).path("followers").asInt()).isPositive();
    assertThat(line.status("GET /insight/followers", null)).isEqualTo(400);
  }

  @Test
  void line_is_silent_about_fewer_than_twenty() {
    String body = "{\"messages\":" + OK + "}";
    String id =
        line.api("POST /message/broadcast", body, null).getHeaders().getFirst("x-line-request-id");
    line.does("POST /chats/" + MALEE + "/views", "{}");
    JsonNode overview = insight("/message/event?requestId=" + id).path("overview");
    assertThat(overview.path("delivered").asInt()).isPositive();
    assertThat(overview.path("uniqueImpression").isNull()).isTrue();
    assertThat(insight("/demographic").path("available").asBoolean()).isFalse();
  }

  @Test
  void pushes_are_counted_together_under_one_name() {
    String push =
        "{\"to\":\"" + MALEE + "\",\"messages\":" + OK + ",\"customAggregationUnits\":[%s]}";
    assertThat(line.status("POST /message/push", push.formatted("\"spring_1\""))).isEqualTo(200);
    assertThat(line.status("POST /message/push", push.formatted("\"a\",\"b\""))).isEqualTo(400);
    assertThat(line.status("POST /message/push", push.formatted("\"" + "x".repeat(31) + "\"")))
        .isEqualTo(400);
    JsonNode names = json(line.api("GET /message/aggregation/list", null, null));
    assertThat(names.path("customAggregationUnits").valueStream().map(JsonNode::asString))
        .contains("spring_1");
    JsonNode unit =
        insight(
            "/message/event/aggregation?customAggregationUnit=spring_1&from=%s&to=%s"
                .formatted(day(), day()));
    assertThat(unit.path("messages")).hasSize(1);
  }

  @Test
  void a_menu_tells_who_saw_and_tapped_it() throws Exception {
    String action = "{\"type\":\"postback\",\"data\":\"talk=status\"}";
    String menu = line.showsMenu(action);
    line.does("POST /chats/" + MALEE + "/views", "{}");
    line.does("POST /chats/" + MALEE + "/taps", "{\"menu\":true,\"action\":" + action + "}");
    String period = "?from=" + day() + "&to=" + day();
    JsonNode sum = insight("/richmenu/" + menu + "/summary" + period);
    assertThat(sum.path("impression").path("metrics").path("uniqueUsers").asInt()).isEqualTo(1);
    assertThat(sum.path("clicks").path(0).path("metrics").path("count").asInt()).isEqualTo(1);
    JsonNode daily = insight("/richmenu/" + menu + "/daily" + period);
    assertThat(daily.path("clicks").path(0).path("metrics").path(0).path("count").asInt())
        .isEqualTo(1);
    assertThat(line.status("GET /insight/richmenu/none/summary" + period, null)).isEqualTo(404);
    String long397 = "?from=20260101&to=20270202";
    assertThat(line.status("GET /insight/richmenu/" + menu + "/summary" + long397, null))
        .isEqualTo(400);
    line.status("DELETE /richmenu/" + menu, null);
  }

  private JsonNode insight(String what) {
    return json(line.api("GET /insight" + what, null, null));
  }

  private String day() {
    return LocalDate.ofInstant(time.instant(), ZoneOffset.ofHours(9))
        .format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
