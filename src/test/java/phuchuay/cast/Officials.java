package phuchuay.cast;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.NewAccount;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Passwords;
import phuchuay.directory.Seating.Seated;
import phuchuay.directory.Seats;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** People with an account, a mailbox, and a seat in an agency that nobody else has. */
@TestComponent
public class Officials {

  public static final String PASSWORD = "Teak!parrot-1";

  private final Environment environment;
  private final Accounts accounts;
  private final AccountChanges changes;
  private final Passwords passwords;
  private final Seats seats;
  private final JdbcClient sql;

  Officials(
      Environment environment,
      Accounts accounts,
      AccountChanges changes,
      Passwords passwords,
      Seats seats,
      JdbcClient sql) {
    this.environment = environment;
    this.accounts = accounts;
    this.changes = changes;
    this.passwords = passwords;
    this.seats = seats;
    this.sql = sql;
  }

  /** Somebody new who sits for a new agency. */
  public Official of(AccountSystem system) {
    return of(system, agency());
  }

  /** Somebody new who sits for this one. */
  public Official of(AccountSystem system, UUID agency) {
    Official official = without(system);
    Seated seated = (Seated) seats.take(agency, system.word(), official.id(), "test");
    return new Official(official.id(), system, official.mailbox(), agency, seated.seat());
  }

  /** Somebody new who sits nowhere. */
  public Official without(AccountSystem system) {
    Mailbox mailbox = new Mailbox(port());
    NewAccount account =
        NewAccount.person(system, null, "มาลี ใจดี", new EmailAddress(mailbox.address()));
    UUID id = accounts.invite(account, Party.HOUSE).orElseThrow();
    changes.password(id, passwords.encode(PASSWORD), true);
    return new Official(id, system, mailbox, new UUID(0, 0), new UUID(0, 0));
  }

  public String nameOf(UUID agency) {
    return sql.sql("select name from agency where id = ?")
        .param(agency)
        .query(String.class)
        .single();
  }

  /** One that nobody else has. */
  public UUID agency() {
    String name = "เทศบาลตำบล" + UUID.randomUUID().toString().substring(0, 8);
    return sql.sql(
            """
            insert into agency (kind, name, plain, look, province, created_at, changed_at)
            values ('LOCAL_GOVERNMENT', :name, :name, :name, '10', now(), now()) returning id
            """)
        .param("name", name)
        .query(UUID.class)
        .single();
  }

  private int port() {
    return Integer.parseInt(environment.getRequiredProperty("local.server.port"));
  }

  /** An account with its mailbox, the agency it is for, and its seat there. */
  public record Official(UUID id, AccountSystem system, Mailbox mailbox, UUID agency, UUID seat) {}
}
