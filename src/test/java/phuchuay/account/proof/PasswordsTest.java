package phuchuay.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Passwords as they are kept. */
class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @AfterEach
  void closes() {
    passwords.destroy();
  }

  @Test
  void a_password_is_kept_as_argon2id_of_the_advised_cost() {
    String kept = passwords.encode("teak-parrot-2570");
    assertThat(kept).startsWith("$argon2id$v=19$m=7168,t=5,p=1$").doesNotContain("teak");
    assertThat(passwords.match("teak-parrot-2570", kept)).isTrue();
    assertThat(passwords.match("teak-parrot-2571", kept)).isFalse();
  }

  @Test
  void one_that_was_kept_at_another_cost_is_still_known() {
    Passwords before = new Passwords(19 * 1024, 2);
    String kept = before.encode("teak-parrot-2570");
    before.destroy();

    assertThat(passwords.match("teak-parrot-2570", kept)).isTrue();
    assertThat(passwords.match("teak-parrot-2571", kept)).isFalse();
  }

  @Test
  void every_letter_of_a_long_password_counts() {
    String kept = passwords.encode("ก".repeat(127) + "ข");
    assertThat(passwords.match("ก".repeat(127) + "ข", kept)).isTrue();
    assertThat(passwords.match("ก".repeat(127) + "ค", kept)).isFalse();
  }

  @Test
  void letters_that_look_the_same_are_the_same() {
    String kept = passwords.encode("กำแพง-café-12");
    assertThat(passwords.match("ก\u0E4D\u0E32แพง-cafe\u0301-12", kept)).isTrue();
  }

  @Test
  void who_has_no_password_matches_none() {
    assertThat(passwords.match("nobody's password", null)).isFalse();
    assertThat(passwords.match("", null)).isFalse();
    assertThat(passwords.match("x".repeat(100_000), null)).isFalse();
  }
}
