package phuchuay.account.kept;

import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.platform.EmailAddress;

/**
 * What somebody wants for whoever has an address in a system.
 *
 * @param phone the LINE id it was asked from, if it was
 */
public record Question(AccountSystem system, EmailAddress email, @Nullable String phone) {

  @Override
  public String toString() {
    return "Question[" + system + "]";
  }
}
