package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.Played.json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Coupons: made, looked at, listed and closed. */
@PlayedLine
class CouponsTest {

  private static final String GOOD =
      """
      {"title":"ของฝาก","acquisitionCondition":{"type":"normal"},"reward":{"type":"gift"},
      "startTimestamp":0,"endTimestamp":4102444800,"timezone":"ASIA_BANGKOK",
      "visibility":"UNLISTED","maxUseCountPerTicket":1}
      """;

  @LocalServerPort int port;
  private Played line;

  @BeforeEach
  void meet() {
    line = new Played(port);
  }

  @Test
  void one_runs_until_it_is_closed_and_is_closed_once() {
    String id = json(line.api("POST /coupon", GOOD, null)).path("couponId").asString();
    assertThat(get(id).path("status").asString()).isEqualTo("RUNNING");
    assertThat(ids("RUNNING")).contains(id);
    assertThat(line.status("PUT /coupon/" + id + "/close", null)).isEqualTo(200);
    assertThat(line.status("PUT /coupon/" + id + "/close", null)).isEqualTo(410);
    assertThat(get(id).path("status").asString()).isEqualTo("CLOSED");
    assertThat(ids("RUNNING")).doesNotContain(id);
  }

  @Test
  void what_breaks_a_limit_is_refused_by_its_place() {
    JsonNode answer = json(line.api("POST /coupon", GOOD.replace("gift", "lunch"), null));
    assertThat(answer.path("details").path(0).path("property").asString()).isEqualTo("reward.type");
    assertThat(line.status("GET /coupon/none", null)).isEqualTo(404);
    assertThat(line.status("GET /coupon?status=LOST", null)).isEqualTo(400);
    assertThat(line.status("GET /coupon?limit=101", null)).isEqualTo(400);
  }

  private JsonNode get(String id) {
    return json(line.api("GET /coupon/" + id, null, null));
  }

  private java.util.List<String> ids(String status) {
    return json(line.api("GET /coupon?limit=100&status=" + status, null, null))
        .path("items")
        .findValuesAsString("couponId");
  }
}
