package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static final String OLD = key('o');
  private static final String NEW = key('n');

  private final Fingerprints before = new Fingerprints(OLD);
  private final Fingerprints during = new Fingerprints(NEW + ", " + OLD);

  @Test
  void the_same_is_found_again_and_nothing_else() {
    assertThat(before.of("mail", "a@b")).isEqualTo(new Fingerprints(OLD).of("mail", "a@b"));
    assertThat(before.of("mail", "a@b")).isNotEqualTo(before.of("mail", "a@c"));
    assertThat(before.of("mail", "a@b")).isNotEqualTo(before.of("phone", "a@b"));
  }

  @Test
  void what_was_stored_under_the_old_key_is_found_while_keys_change() {
    assertThat(during.all("mail", "a@b"))
        .containsExactly(during.of("mail", "a@b"), before.of("mail", "a@b"));
    assertThat(during.of("mail", "a@b")).isNotEqualTo(before.of("mail", "a@b"));
  }

  private static String key(char of) {
    byte[] key = new byte[32];
    Arrays.fill(key, String.valueOf(of).getBytes(StandardCharsets.US_ASCII)[0]);
    return Base64.getEncoder().encodeToString(key);
  }
}
