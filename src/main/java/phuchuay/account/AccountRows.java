package phuchuay.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.proof.Totp;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;

/** The rows of accounts: what is sealed in them is opened here and nowhere else. */
@Component
class AccountRows {

  private static final String EMAIL = "account e-mail";
  private static final String NUMBER = "account number";
  private static final String COLUMNS =
      """
      select id, system, state, username, name, email, email_proven, password, totp, roles, scope
      from account
      """;

  private final JdbcClient sql;
  private final Seal seal;
  private final Fingerprints prints;
  private final RealTime time;

  AccountRows(JdbcClient sql, Seal seal, Fingerprints prints, RealTime time) {
    this.sql = sql;
    this.seal = seal;
    this.prints = prints;
    this.time = time;
  }

  /** False when the name or address is taken in this system. */
  boolean add(UUID id, NewAccount account) {
    EmailAddress email = account.email();
    return (email == null || byEmail(account.system(), email).isEmpty())
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
                .param("email_print", email == null ? null : prints.mark(EMAIL, email.value()))
                .param("phone", sealed(account.phone()))
                .param("number", sealed(account.number()))
                .param("number_print", numberPrint(account.number()))
                .param("roles", words(account.roles(), Role::name))
                .param("scope", words(account.scope(), AccountSystem::word))
                .param("now", now())
                .update()
            == 1;
  }

  Optional<Account> find(UUID id) {
    return sql.sql(COLUMNS + "where id = ? and state <> 'ERASED'")
        .param(id)
        .query(this::account)
        .optional();
  }

  /** As {@link #find}, and nobody else changes it until this transaction ends. */
  Optional<Account> lock(UUID id) {
    return sql.sql(COLUMNS + "where id = ? and state <> 'ERASED' for update")
        .param(id)
        .query(this::account)
        .optional();
  }

  Optional<Account> byEmail(AccountSystem system, EmailAddress email) {
    return sql.sql(
            COLUMNS
                + """
                where system = :system and state <> 'ERASED' and email_print = any(:prints::bytea[])
                limit 1
                """)
        .param("system", system.word())
        .param("prints", marks(email))
        .query(this::account)
        .optional();
  }

  /** Whom a name or address typed at the door means; the desk first, then where they were last. */
  Optional<Account> atTheDoor(String typed, @Nullable AccountSystem system) {
    String[] none = {};
    return sql.sql(
            COLUMNS
                + """
                where (username = :username or email_print = any(:prints::bytea[])) and state <> 'ERASED'
                  and (cast(:system as text) is null or system = :system)
                order by system <> 'staff', entered_at desc nulls last, id limit 1
                """)
        .param("username", Usernames.plain(typed))
        .param("prints", EmailAddress.read(typed).<Object>map(this::marks).orElse(none))
        .param("system", system == null ? null : system.word())
        .query(this::account)
        .optional();
  }

  List<Account> staff() {
    return sql.sql(
            COLUMNS
                + """
                where system = 'staff' and state <> 'ERASED'
                order by state, username collate "th-x-icu"
                """)
        .query(this::account)
        .list();
  }

  boolean anyStaff() {
    return sql.sql(
            "select exists (select from account where system = 'staff' and state <> 'ERASED')")
        .query(Boolean.class)
        .single();
  }

  /** A new password makes an invited account an active one. */
  void password(UUID id, String encoded, boolean proven) {
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

  void emailProven(UUID id) {
    sql.sql("update account set email_proven = ?, version = version + 1 where id = ?")
        .param(now())
        .param(id)
        .update();
  }

  /** False when another account of the system has it. */
  boolean email(Account account, EmailAddress email) {
    boolean free =
        byEmail(account.system(), email)
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
                .param("print", prints.mark(EMAIL, email.value()))
                .param("now", now())
                .param("id", account.id())
                .update()
            == 1;
  }

  void totp(UUID id, @Nullable Totp totp, @Nullable Long usedStep) {
    sql.sql("update account set totp = ?, totp_step = ?, version = version + 1 where id = ?")
        .param(totp == null ? null : seal.seal(totp.key()))
        .param(usedStep)
        .param(id)
        .update();
  }

  /** Takes a step of the authenticator app; false when it, or a later one, was taken before. */
  boolean useStep(UUID id, long step) {
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

  void state(UUID id, State state) {
    sql.sql("update account set state = ?, version = version + 1 where id = ?")
        .param(state.name())
        .param(id)
        .update();
  }

  void roles(UUID id, Set<Role> roles, Set<AccountSystem> scope) {
    sql.sql("update account set roles = ?, scope = ?, version = version + 1 where id = ?")
        .param(words(roles, Role::name))
        .param(words(scope, AccountSystem::word))
        .param(id)
        .update();
  }

  void entered(UUID id) {
    sql.sql("update account set entered_at = ? where id = ?").param(now()).param(id).update();
  }

  private Account account(ResultSet row, int number) throws SQLException {
    byte[] email = row.getBytes("email");
    byte[] totp = row.getBytes("totp");
    return new Account(
        row.getObject("id", UUID.class),
        AccountSystem.of(row.getString("system")),
        State.valueOf(row.getString("state")),
        row.getString("username"),
        new Secret(seal.open(row.getBytes("name"))),
        email == null ? null : new EmailAddress(seal.open(email)),
        row.getTimestamp("email_proven") != null,
        row.getString("password"),
        totp == null ? null : new Totp(seal.open(totp)),
        set(row, "roles", Role::valueOf),
        set(row, "scope", AccountSystem::of));
  }

  private static <T> Set<T> set(ResultSet row, String column, Function<String, T> read)
      throws SQLException {
    String[] words = (String[]) row.getArray(column).getArray();
    return Arrays.stream(words).map(read).collect(Collectors.toUnmodifiableSet());
  }

  private static <T> String[] words(Collection<T> values, Function<T, String> word) {
    return values.stream().map(word).sorted().toArray(String[]::new);
  }

  private byte[][] marks(EmailAddress email) {
    return prints.marks(EMAIL, email.value()).toArray(byte[][]::new);
  }

  private byte @Nullable [] sealed(@Nullable Secret value) {
    return value == null ? null : seal.seal(value.value());
  }

  private byte @Nullable [] numberPrint(@Nullable Secret number) {
    return number == null ? null : prints.mark(NUMBER, number.value());
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }

  /** An id that sorts by time and cannot be guessed (UUID version 7). */
  static UUID newId(Instant now) {
    UUID random = UUID.randomUUID();
    long high = now.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF;
    return new UUID(high, random.getLeastSignificantBits());
  }
}
