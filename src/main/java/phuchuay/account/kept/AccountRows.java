package phuchuay.account.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.account.State;
import phuchuay.account.proof.Totp;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;

/**
 * The rows of accounts as they are read: what is sealed in them is opened here and nowhere else.
 */
@Component
public class AccountRows {

  public static final String EMAIL = "account e-mail";
  static final String NUMBER = "account number";
  private static final String COLUMNS =
      """
      select id, system, state, username, name, email, email_proven, password, totp, roles, scope
      from account
      """;

  private final JdbcClient sql;
  private final Seal seal;
  private final Fingerprints prints;

  public AccountRows(JdbcClient sql, Seal seal, Fingerprints prints) {
    this.sql = sql;
    this.seal = seal;
    this.prints = prints;
  }

  public Optional<Account> find(UUID id) {
    return sql.sql(COLUMNS + "where id = ? and state <> 'ERASED'")
        .param(id)
        .query(this::account)
        .optional();
  }

  /** As {@link #find}, and nobody else changes it until this transaction ends. */
  public Optional<Account> lock(UUID id) {
    return sql.sql(COLUMNS + "where id = ? and state <> 'ERASED' for update")
        .param(id)
        .query(this::account)
        .optional();
  }

  public Optional<Account> byEmail(AccountSystem system, EmailAddress email) {
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
  public Optional<Account> atTheDoor(String typed, @Nullable AccountSystem system) {
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

  /** Whether an account of another system has the same address. */
  public boolean sharesEmail(Account account) {
    return account.email() != null
        && sql.sql(
                """
                select exists (select from account
                               where email_print = any(:prints::bytea[]) and id <> :id and state <> 'ERASED')
                """)
            .param("prints", marks(account.email()))
            .param("id", account.id())
            .query(Boolean.class)
            .single();
  }

  /** Called erased, as after the restore of a backup, and yet there; held. */
  public List<Account> erasedButThere() {
    return sql.sql(
            COLUMNS + "where state = 'ERASED' and name <> '' limit 10 for update skip locked")
        .query(this::account)
        .list();
  }

  /** Holds everybody who runs the house, so that they do not leave it one by one at once. */
  public List<UUID> lockAdministrators() {
    return sql.sql(
            """
            select id from account where system = 'staff' and state = 'ACTIVE' and 'ADMIN' = any(roles)
            order by id for update
            """)
        .query(UUID.class)
        .list();
  }

  /** Whether one of these numbers is the one they registered with, if they did with any. */
  public boolean numberFits(UUID id, Collection<String> numbers) {
    byte[][] marks =
        numbers.stream()
            .flatMap(number -> prints.marks(NUMBER, number).stream())
            .toArray(byte[][]::new);
    return sql.sql(
            """
            select number_print is null or number_print = any(:marks::bytea[]) from account where id = :id
            """)
        .param("marks", marks)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  public List<Account> staff() {
    return sql.sql(
            COLUMNS
                + """
                where system = 'staff' and state <> 'ERASED'
                order by state, username collate "th-x-icu"
                """)
        .query(this::account)
        .list();
  }

  public boolean anyStaff() {
    return sql.sql(
            "select exists (select from account where system = 'staff' and state <> 'ERASED')")
        .query(Boolean.class)
        .single();
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

  private byte[][] marks(EmailAddress email) {
    return prints.marks(EMAIL, email.value()).toArray(byte[][]::new);
  }

  /** An id that sorts by time and cannot be guessed (UUID version 7). */
  public static UUID newId(Instant now) {
    UUID random = UUID.randomUUID();
    long high = now.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF;
    return new UUID(high, random.getLeastSignificantBits());
  }
}
