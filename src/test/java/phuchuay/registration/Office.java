package phuchuay.registration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;
import phuchuay.thai.ThaiNames;

/** Agencies of the tests, and the codes that somebody there was given. */
public final class Office {

  public static final Party OFFICER = Party.of("staff", "officer");

  private final JdbcClient sql;
  private final Seal seal;
  private final ActivationCodes codes;
  private final TransactionTemplate transaction;

  public Office(JdbcClient sql, Seal seal, ActivationCodes codes, TransactionTemplate transaction) {
    this.sql = sql;
    this.seal = seal;
    this.codes = codes;
    this.transaction = transaction;
  }

  /** An agency that nobody else has, in Chon Buri. */
  public UUID agency(String kind, String name, String email) {
    return sql.sql(
            """
            insert into agency (kind, name, plain, look, province, district, email_sealed, created_at, changed_at)
            values (:kind, :name, :plain, :look, '20', :district, :email, now(), now())
            returning id
            """)
        .param("kind", kind)
        .param("name", name)
        .param("plain", ThaiNames.plain(name))
        .param("look", ThaiNames.look(name))
        .param("district", "เมือง " + UUID.randomUUID())
        .param("email", email.isEmpty() ? null : seal.seal(email))
        .query(UUID.class)
        .single();
  }

  /** A code that an officer gave to whoever reads this mailbox. */
  public String issued(UUID agency, String email) {
    return issued(agency, email, 1, true).getFirst().value();
  }

  public List<Secret> issued(UUID agency, String email, int count, boolean vouched) {
    CodeRequest request = request(agency, email, count);
    codes.request(request, Party.HOUSE);
    return transaction.execute(_ -> codes.issue(request, count, vouched, OFFICER));
  }

  /** Nobody has guessed yet. */
  public static void forgetGuesses(StringRedisTemplate redis) {
    Set<String> keys = redis.keys("attempts:code-*");
    redis.delete(keys);
  }

  public static CodeRequest request(UUID agency, String email, int count) {
    return new CodeRequest(
        UUID.randomUUID(),
        AccountSystem.GPP,
        agency,
        count,
        new Secret("มาลี ใจดี"),
        new EmailAddress(email),
        null);
  }
}
