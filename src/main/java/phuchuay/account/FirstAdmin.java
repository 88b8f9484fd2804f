package phuchuay.account;

import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.NewPasswords;
import phuchuay.account.kept.Usernames;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Totp;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.CannotStart;
import phuchuay.platform.Party;
import phuchuay.platform.RealTime;

/** The first member of staff, from the settings, when there is none yet. */
@Component
class FirstAdmin implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

  private final AccountRows accounts;
  private final AccountChanges changes;
  private final NewPasswords rules;
  private final Passwords passwords;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final RealTime time;
  private final String username;
  private final String password;
  private final String totpSecret;

  FirstAdmin(
      AccountRows accounts,
      AccountChanges changes,
      NewPasswords rules,
      Passwords passwords,
      Audit audit,
      TransactionTemplate transaction,
      RealTime time,
      @Value("${phuchuay.admin.username}") String username,
      @Value("${phuchuay.admin.password}") String password,
      @Value("${phuchuay.admin.totp-secret}") String totpSecret) {
    this.accounts = accounts;
    this.changes = changes;
    this.rules = rules;
    this.passwords = passwords;
    this.audit = audit;
    this.transaction = transaction;
    this.time = time;
    this.username = username;
    this.password = password;
    this.totpSecret = totpSecret;
  }

  @Override
  public void run(ApplicationArguments none) {
    if (!password.isBlank() && !accounts.anyStaff()) {
      NewAccount admin = admin();
      String encoded = passwords.encode(password);
      transaction.executeWithoutResult(_ -> add(admin, encoded));
    }
  }

  private NewAccount admin() {
    if (!Usernames.valid(username)) {
      throw new CannotStart(
          "PHUCHUAY_ADMIN_USERNAME has 3 to 60 letters, digits, dots, dashes or underscores.");
    }
    return NewAccount.staff(username, username, null, Set.of(Role.ADMIN), Set.of());
  }

  private void add(NewAccount admin, String encoded) {
    UUID id = AccountRows.newId(time.instant());
    if (!changes.add(id, admin)) {
      return;
    }
    changes.password(id, encoded, false);
    if (!totpSecret.isBlank()) {
      changes.totp(id, totp(), null);
    }
    audit.write(Act.by(Party.HOUSE, "staff.added").about(Party.of("staff", id)));
    accounts
        .find(id)
        .filter(account -> !rules.broken(account, password).isEmpty())
        .ifPresent(
            _ -> log.warn("PHUCHUAY_ADMIN_PASSWORD is weaker than staff may choose: change it"));
  }

  private Totp totp() {
    try {
      return new Totp(totpSecret.strip());
    } catch (IllegalArgumentException notBase32) {
      throw new CannotStart("PHUCHUAY_ADMIN_TOTP_SECRET is Base32, 16 letters and digits or more.");
    }
  }
}
