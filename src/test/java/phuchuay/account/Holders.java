package phuchuay.account;

import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Passwords;
import phuchuay.cast.Mailbox;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;

/** People of the tests who have an account and can sign in. */
@TestComponent
public class Holders {

  public static final String PASSWORD = "Teak!p4rrot";

  private final Accounts accounts;
  private final AccountChanges changes;
  private final Passwords passwords;

  Holders(Accounts accounts, AccountChanges changes, Passwords passwords) {
    this.accounts = accounts;
    this.changes = changes;
    this.passwords = passwords;
  }

  /** Somebody of a system, known by all that we ask of anybody. */
  public UUID of(AccountSystem system, String username, String name, Mailbox mailbox) {
    NewAccount account =
        new NewAccount(
            system,
            username,
            new Secret(name),
            new EmailAddress(mailbox.address()),
            new Secret("0812345678"),
            new Secret("3101700213454"),
            Set.of(),
            Set.of());
    return let(account);
  }

  public UUID let(NewAccount account) {
    UUID id = accounts.invite(account, Party.HOUSE).orElseThrow();
    changes.password(id, passwords.encode(PASSWORD), true);
    return id;
  }
}
