package phuchuay.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.account.kept.Usernames;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Secret;

/**
 * Somebody who is to have an account.
 *
 * @param username none: they sign in with their e-mail address
 * @param phone digits only
 * @param number the 13 digits of a person or company
 */
public record NewAccount(
    AccountSystem system,
    @Nullable String username,
    Secret name,
    @Nullable EmailAddress email,
    @Nullable Secret phone,
    @Nullable Secret number,
    Set<Role> roles,
    Set<AccountSystem> scope) {

  public NewAccount {
    username = username == null ? null : Usernames.checked(username);
    if (name.value().isBlank() || name.value().length() > 200) {
      throw new IllegalArgumentException("a name has 1 to 200 letters");
    }
    if (system == AccountSystem.STAFF ? roles.isEmpty() : !roles.isEmpty() || !scope.isEmpty()) {
      throw new IllegalArgumentException("staff have roles, others have none");
    }
    if (number != null && !number.value().matches("\\d{13}")) {
      throw new IllegalArgumentException("thirteen digits");
    }
  }

  /** Whether somebody may be called so at the door. */
  public static boolean validUsername(String typed) {
    return Usernames.valid(typed);
  }

  /** A person of one of the five systems. */
  public static NewAccount person(
      AccountSystem system, @Nullable String username, String name, EmailAddress email) {
    return new NewAccount(
        system, username, new Secret(name), email, null, null, Set.of(), Set.of());
  }

  /** A member of staff, for the systems in the scope; an empty one means all. */
  public static NewAccount staff(
      String username,
      String name,
      @Nullable EmailAddress email,
      Set<Role> roles,
      Set<AccountSystem> scope) {
    return new NewAccount(
        AccountSystem.STAFF, username, new Secret(name), email, null, null, roles, scope);
  }
}
