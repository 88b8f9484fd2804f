package phuchuay.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import phuchuay.account.Accounts;
import phuchuay.account.NewAccount;
import phuchuay.account.Role;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Totp;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** Members of staff with the roles that a test needs, signed in. */
@TestComponent
public class Officers {

  private static final String PASSWORD = "quiet-heron-2570";

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

  /** Somebody new who has these roles and no other. */
  public Visitor with(Role... roles) {
    String name = "o" + UUID.randomUUID().toString().replace("-", "");
    Totp app = Totp.fresh();
    UUID id =
        accounts
            .invite(
                NewAccount.staff(
                    name,
                    "สมชาย ใจดี",
                    new EmailAddress(name + "@desk.example"),
                    EnumSet.copyOf(List.of(roles)),
                    Set.of()),
                Party.HOUSE)
            .orElseThrow();
    changes.password(id, passwords.encode(PASSWORD), false);
    changes.totp(id, app, null);
    Visitor officer =
        new Visitor(Integer.parseInt(environment.getRequiredProperty("local.server.port")));
    officer.signsIn(name, PASSWORD);
    assertThat(officer.confirms(new Authenticator(app.key()).code()).statusCode()).isEqualTo(302);
    return officer;
  }
}
