package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActTest {

  private static final Party OFFICER = Party.of("staff", "somchai");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "malee@example.go.th",
        "1234567890123",
        "1-2345-67890-12-3",
        "0812345678",
        "081-234-5678",
        "๐๘๑๒๓๔๕๖๗๘"
      })
  void a_number_or_address_of_a_person_that_slips_into_a_reason_is_hidden(String personal) {
    Act act = Act.by(OFFICER, "seat.handed-over").with("reason", "ขอโดย " + personal + " แล้ว");
    assertThat(act.details().get("reason")).isEqualTo("ขอโดย •••• แล้ว");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-15T10:30:00Z",
        "01977a3e-1f2b-7c3d-8e4f-123456789012",
        "GPP-2570-0012",
        "3 of 12 on 15/1/2570",
        "12345678"
      })
  void what_tells_nothing_of_a_person_stays(String plain) {
    assertThat(Act.by(OFFICER, "case.moved").with("what", plain).details())
        .containsEntry("what", plain);
  }

  @Test
  void a_detail_is_a_plain_value() {
    Act act = Act.by(OFFICER, "case.moved");
    assertThatThrownBy(() -> act.with("code", new Secret("K7QP")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("K7QP");
    assertThatThrownBy(() -> act.with("list", List.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(act.with("many", 3).with("central", true).details())
        .containsEntry("many", 3)
        .containsEntry("central", true);
  }

  @Test
  void an_act_is_named_for_what_happened() {
    assertThatThrownBy(() -> Act.by(OFFICER, "Change password"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void where_somebody_sat_is_not_printed() {
    assertThat(Act.by(OFFICER, "case.moved").from("203.0.113.9").toString())
        .doesNotContain("203.0.113.9");
  }
}
