package phuchuay.account.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of an authenticator app. */
class TotpTest {

  private static final String RFC = "12345678901234567890";
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

  private final Totp totp = new Totp(Base32.encode(RFC.getBytes(StandardCharsets.US_ASCII)));

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void the_codes_are_those_of_the_standard(long second, String code) {
    assertThat(totp.code(Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @Test
  void a_code_is_taken_one_step_before_and_after_and_no_further() {
    long step = Totp.step(NOW);
    for (long near = step - 1; near <= step + 1; near++) {
      assertThat(totp.stepOf(totp.code(near), NOW)).hasValue(near);
    }
    assertThat(totp.stepOf(totp.code(step - 2), NOW)).isEmpty();
    assertThat(totp.stepOf(totp.code(step + 2), NOW)).isEmpty();
  }

  @Test
  void a_code_may_be_typed_with_a_space_or_with_thai_digits() {
    assertThat(totp.stepOf("050 471", NOW)).isPresent();
    assertThat(totp.stepOf("๐๕๐๔๗๑", NOW)).isPresent();
    assertThat(totp.stepOf("50471", NOW)).isEmpty();
    assertThat(totp.stepOf("", NOW)).isEmpty();
  }

  @Test
  void a_key_can_be_typed_and_is_never_printed() {
    Totp fresh = Totp.fresh();
    assertThat(new Totp(fresh.readable().toLowerCase())).isEqualTo(fresh);
    assertThat(fresh.readable()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    assertThat(fresh.toString()).doesNotContain(fresh.key());
    assertThat(fresh.uri("ผู้ช่วย", "admin"))
        .startsWith("otpauth://totp/%E0")
        .contains(fresh.key());
    assertThatThrownBy(() -> new Totp("ABC")).isInstanceOf(IllegalArgumentException.class);
  }
}
