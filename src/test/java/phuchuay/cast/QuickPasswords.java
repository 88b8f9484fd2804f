package phuchuay.cast;

import org.springframework.context.annotation.Primary;
import phuchuay.account.proof.Passwords;

/** Passwords that are kept as cheaply as Argon2id can: most tests are about something else. */
@Primary
public class QuickPasswords extends Passwords {

  QuickPasswords() {
    super(64, 1);
  }
}
