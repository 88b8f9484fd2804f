package phuchuay.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.NewAccount;
import phuchuay.account.Role;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Totp;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** Members of staff of the tests, each with a role and a scope, signed in at a browser. */
@TestComponent
public class Officers {

  private static final String PASSWORD = "teak-parrot-2570";

  private final Environment environment;
  private final Accounts accounts;
  private final AccountChanges changes;
  private final Passwords passwords;

  Officers(
      Environment environment, Accounts accounts, AccountChanges changes, Passwords passwords) {
    this.environment = environment;
    this.accounts = accounts;
    this.changes = changes;
    this.passwords = passwords;
  }

  /** Somebody who is signed in, and their account. */
  public record Officer(UUID id, Visitor at) {}

  /** A fresh one; an empty scope means all systems. */
  public Officer signsIn(Role role, AccountSystem... scope) {
    return signsIn(Set.of(role), Set.of(scope));
  }

  /** A fresh one who has these roles and works for all systems. */
  public Visitor with(Role... roles) {
    return signsIn(Set.of(roles), Set.of()).at();
  }

  private Officer signsIn(Set<Role> roles, Set<AccountSystem> scope) {
    Hired hired = hired(roles, scope);
    int port = Integer.parseInt(environment.getRequiredProperty("local.server.port"));
    Visitor visitor = new Visitor(port);
    visitor.signsIn(hired.name(), PASSWORD);
    assertThat(visitor.confirms(hired.app().code()).statusCode()).isEqualTo(302);
    return new Officer(hired.id(), visitor);
  }

  /** Somebody who has not signed in yet: their name at the door, and their app. */
  public record Hired(UUID id, String name, String password, Authenticator app) {}

  /** A fresh one who is about to sign in. */
  public Hired hired(Role role, AccountSystem... scope) {
    return hired(Set.of(role), Set.of(scope));
  }

  private Hired hired(Set<Role> roles, Set<AccountSystem> scope) {
    String name = "o" + UUID.randomUUID().toString().substring(0, 12);
    EmailAddress email = new EmailAddress(name + "@agency.example");
    UUID id =
        accounts
            .invite(NewAccount.staff(name, "สมหญิง " + name, email, roles, scope), Party.HOUSE)
            .orElseThrow();
    Totp key = Totp.fresh();
    changes.password(id, passwords.encode(PASSWORD), true);
    changes.totp(id, key, null);
    return new Hired(id, name, PASSWORD, new Authenticator(key.key()));
  }
}
