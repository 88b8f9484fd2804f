package phuchuay.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected signatures were made with openssl dgst -sha256 -hmac, not with our own code. */
class SignatureTest {

  private static final byte[] BODY = bytes("{\"destination\":\"Ub\",\"events\":[]}");
  private static final String ONE = "cfJNX/Dn1rZsg7ZVZHULqjRASn3q3fonvqfMSM/rf6M=";
  private static final String TWO = "QdGwgpECsfwrZt2ZwkOwgtaIZwTzyNvXCJQE8G5PCN0=";

  private final Signature signature = new Signature(List.of("secret-one"));
  private final Signature both = new Signature(List.of("secret-one", "secret-two"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Jefe       | what do ya want for nothing?   |"
            + " W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=",
        "secret-one | ``                             |"
            + " e7lbvH5dlRx+mvnQ8LkXz+nDWhtwl345oRp+hC7Ohfc=",
        "ความลับ     | {\"events\":[{\"text\":\"สวัสดี 😀\"}]} |"
            + " BC+IXFQcdreOTzNcvcsV4EaO0WMkUWkNe8dor++bm4U="
      })
  void known_signatures_fit(String secret, String body, String known) {
    assertThat(new Signature(List.of(secret)).signs(bytes(body), known)).isTrue();
  }

  @Test
  void while_the_secret_is_rotated_either_signs() {
    assertThat(both.signs(BODY, ONE)).isTrue();
    assertThat(both.signs(BODY, TWO)).isTrue();
    assertThat(signature.signs(BODY, TWO)).isFalse();
  }

  @Test
  void without_any_secret_nothing_is_signed() {
    assertThat(new Signature(List.of()).signs(BODY, ONE)).isFalse();
    assertThat(new Signature(List.of()).signs(BODY, "")).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "=",
        "not Base64!",
        "ลายเซ็น",
        "cfJNX/Dn1rZsg7ZVZHULqjRASn3q3fonvqfMSM/rf6",
        "cfJNX_Dn1rZsg7ZVZHULqjRASn3q3fonvqfMSM_rf6M=",
        "71f24d5ff0e7d6b66c83b65564750baa34404a7deaddfa27bea7cc48cfeb7fa3",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
      })
  void whatever_else_is_claimed_does_not_fit(String claimed) {
    assertThat(both.signs(BODY, claimed)).isFalse();
  }

  @Test
  void one_flipped_bit_of_the_body_is_noticed() {
    IntStream.range(0, BODY.length * 8)
        .forEach(bit -> assertThat(both.signs(flipped(BODY, bit), ONE)).isFalse());
  }

  @Test
  void one_flipped_bit_of_the_signature_is_noticed() {
    byte[] known = Base64.getDecoder().decode(ONE);

    IntStream.range(0, known.length * 8)
        .mapToObj(bit -> Base64.getEncoder().encodeToString(flipped(known, bit)))
        .forEach(claimed -> assertThat(both.signs(BODY, claimed)).isFalse());
  }

  @Test
  void a_body_written_again_in_other_bytes_does_not_fit() {
    assertThat(signature.signs(bytes("{\"destination\": \"Ub\", \"events\": []}"), ONE)).isFalse();
    assertThat(signature.signs(bytes(new String(BODY) + "\n"), ONE)).isFalse();
  }

  @Test
  void many_threads_may_ask_at_once() {
    assertThat(IntStream.range(0, 2_000).parallel())
        .allSatisfy(
            i -> assertThat(signature.signs(BODY, i % 2 == 0 ? ONE : TWO)).isEqualTo(i % 2 == 0));
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
