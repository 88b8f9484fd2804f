package phuchuay.account.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.Person;
import phuchuay.account.Profile;
import phuchuay.account.Role;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.platform.Party;

/**
 * The officers, as an administrator looks after them: one who works for some systems only, sees and
 * appoints only officers for no more than those.
 */
@Component
class Colleagues {

  private final Accounts accounts;
  private final AccountRows rows;

  Colleagues(Accounts accounts, AccountRows rows) {
    this.accounts = accounts;
    this.rows = rows;
  }

  List<Profile> of(Person administrator) {
    return accounts.staff().stream()
        .filter(officer -> mayAppoint(administrator, officer.scope()))
        .toList();
  }

  /** None means all systems, for the administrator and for whoever is appointed. */
  boolean mayAppoint(Person administrator, Set<AccountSystem> scope) {
    Set<AccountSystem> own = administrator.scope();
    return own.isEmpty() || !scope.isEmpty() && own.containsAll(scope);
  }

  /** Empty when there is no such officer for this administrator. */
  @Transactional
  public Optional<Boolean> assign(
      Person administrator, UUID id, Set<Role> roles, Set<AccountSystem> scope) {
    return theirs(administrator, id)
        .map(
            officer ->
                mayAppoint(administrator, scope)
                    && accounts.assign(officer.id(), roles, scope, administrator.party()));
  }

  /** Empty when there is no such officer; false when they were not as they had to be. */
  @Transactional
  public Optional<Boolean> change(Person administrator, UUID id, String change, String reason) {
    Party by = administrator.party();
    return theirs(administrator, id)
        .map(
            officer ->
                switch (change) {
                  case "suspension" -> accounts.suspend(id, by, reason);
                  case "resumption" -> accounts.resume(id, by, reason);
                  case "unlocking" -> accounts.unlock(id, by, reason);
                  case "invitation" -> accounts.inviteAgain(id, by);
                  default -> officer.totp() != null && accounts.forgetApp(id, by, reason);
                });
  }

  private Optional<Account> theirs(Person administrator, UUID id) {
    return rows.lock(id)
        .filter(account -> account.system() == AccountSystem.STAFF)
        .filter(account -> mayAppoint(administrator, account.scope()));
  }
}
