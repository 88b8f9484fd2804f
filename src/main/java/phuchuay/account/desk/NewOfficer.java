package phuchuay.account.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.account.NewAccount;
import phuchuay.account.Role;
import phuchuay.account.kept.Usernames;
import phuchuay.platform.EmailAddress;

/** What an administrator typed about somebody who is to work here. */
record NewOfficer(
    @Nullable String username,
    @Nullable String name,
    @Nullable String email,
    @Nullable List<Role> roles,
    @Nullable List<AccountSystem> scope) {

  /** What is missing or cannot be read, as messages call it; null when nothing is. */
  @Nullable String mistake() {
    if (username == null || !Usernames.valid(username)) {
      return "username";
    }
    if (name == null || name.isBlank() || name.length() > 200) {
      return "name";
    }
    if (email == null || EmailAddress.read(email).isEmpty()) {
      return "email";
    }
    return roles == null || roles.isEmpty() ? "roles" : null;
  }

  NewAccount account() {
    return NewAccount.staff(
        String.valueOf(username),
        String.valueOf(name).strip(),
        EmailAddress.read(String.valueOf(email)).orElseThrow(),
        roleSet(),
        scopeSet());
  }

  Set<Role> roleSet() {
    Set<Role> set = EnumSet.noneOf(Role.class);
    set.addAll(roles == null ? List.of() : roles);
    return set;
  }

  Set<AccountSystem> scopeSet() {
    Set<AccountSystem> set = EnumSet.noneOf(AccountSystem.class);
    set.addAll(scope == null ? List.of() : scope);
    set.remove(AccountSystem.STAFF);
    return set;
  }
}
