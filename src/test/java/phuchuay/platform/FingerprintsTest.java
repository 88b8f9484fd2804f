package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private static final String OLD = key('o');
  private static final String NEW = key('n');

  @Test
  void the_same_value_has_the_same_mark() {
    assertThat(new Fingerprints(OLD).mark("number", "1")).hasSize(32);
    assertThat(new Fingerprints(OLD).mark("number", "1"))
        .isEqualTo(new Fingerprints(OLD).mark("number", "1"));
  }

  @Test
  void another_value_purpose_or_key_has_another_mark() {
    Fingerprints prints = new Fingerprints(OLD);

    assertThat(prints.mark("number", "1"))
        .isNotEqualTo(prints.mark("number", "2"))
        .isNotEqualTo(prints.mark("email", "1"))
        .isNotEqualTo(new Fingerprints(NEW).mark("number", "1"));
  }

  @Test
  void while_a_key_is_rotated_old_marks_are_found_too() {
    byte[] before = new Fingerprints(OLD).mark("number", "1");
    Fingerprints rotated = new Fingerprints(NEW + " , " + OLD);

    assertThat(rotated.marks("number", "1")).hasSize(2).anyMatch(m -> Arrays.equals(m, before));
    assertThat(rotated.mark("number", "1")).isNotEqualTo(before);
  }

  private static String key(char of) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) of);
    return Base64.getEncoder().encodeToString(key);
  }
}
