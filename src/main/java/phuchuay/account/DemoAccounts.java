package phuchuay.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.NewPasswords;
import phuchuay.account.link.DemoLinking;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Rule;
import phuchuay.account.proof.Totp;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Demo;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;
import phuchuay.platform.Secret;

/** Accounts of the demo's cast: ready to sign in with a password and an app that are known. */
@Demo
@Component
public class DemoAccounts {

  private static final Party BY = Party.of("house", "demo");

  private final AccountRows rows;
  private final AccountChanges changes;
  private final NewPasswords rules;
  private final Passwords passwords;
  private final DemoLinking linking;
  private final Audit audit;
  private final RealTime time;

  DemoAccounts(
      AccountRows rows,
      AccountChanges changes,
      NewPasswords rules,
      Passwords passwords,
      DemoLinking linking,
      Audit audit,
      RealTime time) {
    this.rows = rows;
    this.changes = changes;
    this.rules = rules;
    this.passwords = passwords;
    this.linking = linking;
    this.audit = audit;
    this.time = time;
  }

  /** The one of this name, however it is by now. */
  public Optional<UUID> find(AccountSystem system, String username) {
    return rows.atTheDoor(username, system).map(Account::id);
  }

  /** The form in which a password is kept; takes a while, and no transaction. */
  public Secret encode(String password) {
    return new Secret(passwords.encode(password));
  }

  /**
   * Adds one whose address is proven, in the caller's transaction.
   *
   * @param key of the authenticator app, in Base32; null for none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID add(NewAccount account, String password, Secret encoded, @Nullable String key) {
    mayBe(account, password);
    UUID id = AccountRows.newId(time.instant());
    if (!changes.add(id, account)) {
      throw new IllegalStateException("the name or address of " + account.username() + " is taken");
    }
    changes.password(id, encoded.value(), true);
    if (key != null) {
      changes.totp(id, new Totp(key), null);
    }
    audit.write(Act.by(BY, "account.added").about(Person.party(account.system(), id)));
    return id;
  }

  /** Links a LINE that nobody has to prove. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void link(UUID account, String lineId) {
    linking.link(rows.find(account).orElseThrow(), lineId);
  }

  /** The demo shows no password that people could not choose. */
  private void mayBe(NewAccount account, String password) {
    Set<Rule> broken =
        rules.broken(
            account.system(),
            password,
            Account.ownWords(account.username(), account.name(), account.email()));
    if (!broken.isEmpty()) {
      throw new IllegalStateException(
          "the password of " + account.username() + " breaks " + broken);
    }
  }
}
