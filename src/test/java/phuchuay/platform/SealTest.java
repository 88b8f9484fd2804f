package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private static final String OLD = key('o', 32);
  private static final String NEW = key('n', 32);
  private static final String OTHER = key('x', 32);
  private static final String WORDS = "รหัสเปิดใช้งาน JBXB1EE5 😀";

  @ParameterizedTest
  @ValueSource(strings = {"", "a", WORDS})
  void what_was_sealed_opens_again(String text) {
    Seal seal = new Seal(OLD);

    assertThat(seal.open(seal.seal(text))).isEqualTo(text);
  }

  @Test
  void sealed_bytes_show_nothing_of_the_text() {
    byte[] sealed = new Seal(OLD).seal(WORDS);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("JBXB");
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("รหัส");
  }

  @Test
  void two_seals_of_one_text_differ() {
    Seal seal = new Seal(OLD);

    byte[] one = seal.seal(WORDS);
    byte[] other = seal.seal(WORDS);

    assertThat(one).isNotEqualTo(other);
    assertThat(Arrays.copyOf(one, 12)).isNotEqualTo(Arrays.copyOf(other, 12));
  }

  @Test
  void while_a_key_is_rotated_the_old_seals_open_too() {
    byte[] before = new Seal(OLD).seal(WORDS);

    assertThat(new Seal(NEW + " , " + OLD).open(before)).isEqualTo(WORDS);
  }

  @Test
  void only_the_first_key_seals() {
    byte[] sealed = new Seal(NEW + "," + OLD).seal(WORDS);

    assertThat(new Seal(NEW).open(sealed)).isEqualTo(WORDS);
    assertThatThrownBy(() -> new Seal(OLD).open(sealed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void without_its_key_a_seal_does_not_open() {
    byte[] sealed = new Seal(OLD).seal(WORDS);

    assertThatThrownBy(() -> new Seal(NEW + "," + OTHER).open(sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void bytes_changed_anywhere_do_not_open() {
    Seal seal = new Seal(NEW + "," + OLD);
    byte[] sealed = seal.seal(WORDS);

    for (int at = 0; at < sealed.length; at++) {
      byte[] tampered = sealed.clone();
      tampered[at] ^= 1;
      assertThatThrownBy(() -> seal.open(tampered)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void bytes_cut_short_anywhere_do_not_open() {
    Seal seal = new Seal(OLD);
    byte[] sealed = seal.seal(WORDS);

    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> seal.open(cut)).isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 24, 31, 33, 64})
  void a_key_of_another_length_is_refused(int bytes) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Seal(key('k', bytes)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Seal(OLD + "," + key('k', bytes)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not Base64!", ","})
  void what_is_no_key_is_refused(String keys) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Seal(keys));
  }

  private static String key(char of, int bytes) {
    byte[] key = new byte[bytes];
    Arrays.fill(key, (byte) of);
    return Base64.getEncoder().encodeToString(key);
  }
}
