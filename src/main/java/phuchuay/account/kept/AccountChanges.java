package phuchuay.account.kept;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.NewAccount;
import phuchuay.account.Role;
import phuchuay.account.State;
import phuchuay.account.proof.Totp;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;

/** What changes in the rows of accounts: each change is one statement. */
@Component
public class AccountChanges {

  private final JdbcClient sql;
  private final AccountRows rows;
  private final Seal seal;
  private final Fingerprints prints;
  private final RealTime time;

  public AccountChanges(
      JdbcClient sql, AccountRows rows, Seal seal, Fingerprints prints, RealTime time) {
    this.sql = sql;
    this.rows = rows;
    this.seal = seal;
    this.prints = prints;
    this.time = time;
  }

  /** False when the name or address is taken in this system. */
  public boolean add(UUID id, NewAccount account) {
    EmailAddress email = account.email();
    return (email == null || rows.byEmail(account.system(), email).isEmpty())
        && sql.sql(
                    """
                    insert into account (id, system, username, name, email, email_print, phone, number, number_print,
                                         state, roles, scope, created_at)
                    values (:id, :system, :username, :name, :email, :email_print, :phone, :number, :number_print,
                            'INVITED', :roles, :scope, :now)
                    on conflict do nothing
                    """)
                .param("id", id)
                .param("system", account.system().word())
                .param("username", account.username())
                .param("name", seal.seal(account.name().value()))
                .param("email", email == null ? null : seal.seal(email.value()))
                .param(
                    "email_print",
                    email == null ? null : prints.mark(AccountRows.EMAIL, email.value()))
                .param("phone", sealed(account.phone()))
                .param("number", sealed(account.number()))
                .param("number_print", numberPrint(account.number()))
                .param("roles", words(account.roles(), Role::name))
                .param("scope", words(account.scope(), AccountSystem::word))
                .param("now", now())
                .update()
            == 1;
  }

  /** A new password makes an invited account an active one. */
  public void password(UUID id, String encoded, boolean proven) {
    sql.sql(
            """
            update account
            set password = :password, password_at = :now, version = version + 1,
                state = case when state = 'INVITED' then 'ACTIVE' else state end,
                email_proven = case when :proven then coalesce(email_proven, :now) else email_proven end
            where id = :id
            """)
        .param("password", encoded)
        .param("now", now())
        .param("proven", proven)
        .param("id", id)
        .update();
  }

  public void emailProven(UUID id) {
    sql.sql("update account set email_proven = ?, version = version + 1 where id = ?")
        .param(now())
        .param(id)
        .update();
  }

  /** False when another account of the system has it. */
  public boolean email(Account account, EmailAddress email) {
    boolean free =
        rows.byEmail(account.system(), email)
            .filter(other -> !other.id().equals(account.id()))
            .isEmpty();
    return free
        && sql.sql(
                    """
                    update account
                    set email = :email, email_print = :print, email_proven = :now, version = version + 1
                    where id = :id
                    """)
                .param("email", seal.seal(email.value()))
                .param("print", prints.mark(AccountRows.EMAIL, email.value()))
                .param("now", now())
                .param("id", account.id())
                .update()
            == 1;
  }

  public void totp(UUID id, @Nullable Totp totp, @Nullable Long usedStep) {
    sql.sql("update account set totp = ?, totp_step = ?, version = version + 1 where id = ?")
        .param(totp == null ? null : seal.seal(totp.key()))
        .param(usedStep)
        .param(id)
        .update();
  }

  /** Takes a step of the authenticator app; false when it, or a later one, was taken before. */
  public boolean useStep(UUID id, long step) {
    return sql.sql(
                """
                update account set totp_step = :step
                where id = :id and (totp_step is null or totp_step < :step)
                """)
            .param("step", step)
            .param("id", id)
            .update()
        == 1;
  }

  /** Not for locking, which ends by itself. */
  public void state(UUID id, State state) {
    sql.sql(
            """
            update account
            set state = ?, locked_until = null, wrong_steps = 0, version = version + 1 where id = ?
            """)
        .param(state.name())
        .param(id)
        .update();
  }

  /** Nothing of who they were is left; the id stays, where acts and seats name it. */
  public void erase(UUID id) {
    sql.sql(
            """
            update account
            set state = 'ERASED', version = version + 1, username = null, name = '', email = null, email_print = null,
                email_proven = null, phone = null, number = null, number_print = null, password = null,
                password_at = null, totp = null, totp_step = null, roles = '{}', scope = '{}', language = 'th',
                entered_at = null, wrong_steps = 0, wrong_since = null, locked_until = null
            where id = ?
            """)
        .param(id)
        .update();
  }

  public void roles(UUID id, Set<Role> roles, Set<AccountSystem> scope) {
    sql.sql("update account set roles = ?, scope = ?, version = version + 1 where id = ?")
        .param(words(roles, Role::name))
        .param(words(scope, AccountSystem::word))
        .param(id)
        .update();
  }

  public void entered(UUID id) {
    sql.sql("update account set entered_at = ? where id = ?").param(now()).param(id).update();
  }

  private static <T> String[] words(Collection<T> values, Function<T, String> word) {
    return values.stream().map(word).sorted().toArray(String[]::new);
  }

  private byte @Nullable [] sealed(@Nullable Secret value) {
    return value == null ? null : seal.seal(value.value());
  }

  private byte @Nullable [] numberPrint(@Nullable Secret number) {
    return number == null ? null : prints.mark(AccountRows.NUMBER, number.value());
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
