package phuchuay.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdsTest {

  private static final String BODY = "{\"deliveryContext\":{\"isRedelivery\":false}}";
  private static final String AGAIN = "{\"deliveryContext\":{\"isRedelivery\":true}}";
  private static final String ULID = "01FZ74A0TDDPYRVKNK77XKC3ZR";

  @ParameterizedTest
  @ValueSource(strings = {ULID, "a", "event-1_x", "0000000000000000000000000000000000000000"})
  void lines_own_id_is_taken_as_it_is(String id) {
    assertThat(EventIds.of(id, BODY)).isEqualTo(id);
  }

  @Test
  void an_event_without_an_id_is_named_by_its_bytes() {
    String id = EventIds.of("", BODY);

    assertThat(id).matches("x-[0-9a-f]{32}").isEqualTo(EventIds.of("", BODY));
    assertThat(EventIds.of("", AGAIN)).isNotEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "a b",
        "ก",
        "'; drop table incoming; --",
        "a\n",
        "a/b",
        "01FZ74A0TDDPYRVKNK77:1"
      })
  void an_odd_id_is_made_safe_and_still_names_one_event(String odd) {
    String id = EventIds.of(odd, BODY);

    assertThat(id).matches("x-[0-9a-f]{32}");
    assertThat(EventIds.of(odd, AGAIN)).isEqualTo(id);
    assertThat(EventIds.of(odd + "!", BODY)).isNotEqualTo(id);
  }

  @Test
  void an_endless_id_is_made_short() {
    String endless = "A".repeat(65);

    assertThat(EventIds.of("A".repeat(64), BODY)).hasSize(64).startsWith("A");
    assertThat(EventIds.of(endless, BODY)).matches("x-[0-9a-f]{32}");
    assertThat(EventIds.of(endless + "A", BODY)).isNotEqualTo(EventIds.of(endless, BODY));
  }
}
