package phuchuay.account.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.Consents;
import phuchuay.account.kept.AccountRows;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;

/** The rows of consents; signatures are sealed and opened here and nowhere else. */
@Component
public class ConsentRows {

  private final JdbcClient sql;
  private final Seal seal;
  private final RealTime time;

  public ConsentRows(JdbcClient sql, Seal seal, RealTime time) {
    this.sql = sql;
    this.seal = seal;
    this.time = time;
  }

  /** Whether a consent to these words, or to newer ones, stands. */
  public boolean stands(UUID account, String purpose, int version) {
    return sql.sql(
            """
            select exists (
              select from consent
              where account = ? and purpose = ? and version >= ? and given_at is not null and withdrawn_at is null)
            """)
        .params(account, purpose, version)
        .query(Boolean.class)
        .single();
  }

  /** Whether the last they said about these words is no. */
  public boolean refused(UUID account, ConsentText text) {
    return sql.sql(
            """
            select refused_at is not null and version = ? from consent
            where account = ? and purpose = ? order by id desc limit 1
            """)
        .params(text.version(), account, text.purpose())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Writes an answer down, with the words that were read. */
  public UUID add(
      UUID account,
      ConsentText text,
      boolean given,
      @Nullable Signature signature,
      Circumstances how) {
    keep(text);
    UUID id = AccountRows.newId(time.instant());
    sql.sql(
            """
            insert into consent (id, account, purpose, version, text_hash, language, how, given_at, refused_at,
                                 signed, signature, address)
            values (:id, :account, :purpose, :version, :hash, :language, :how, :given, :refused,
                    :signed, :signature, :address)
            """)
        .param("id", id)
        .param("account", account)
        .param("purpose", text.purpose())
        .param("version", text.version())
        .param("hash", text.hash())
        .param("language", how.language())
        .param("how", how.how().name())
        .param("given", given ? now() : null)
        .param("refused", given ? null : now())
        .param("signed", signature == null ? null : signature.kind())
        .param("signature", signature == null ? null : seal.seal(signature.content()))
        .param("address", how.address() == null ? null : seal.seal(how.address()))
        .update();
    return id;
  }

  /** Takes back whatever stands, of every version; answers which. */
  public List<UUID> withdraw(UUID account, String purpose, Consents.How how) {
    return sql.sql(
            """
            update consent set withdrawn_at = ?, withdrawn_by = ?
            where account = ? and purpose = ? and given_at is not null and withdrawn_at is null
            returning id
            """)
        .params(now(), how.name(), account, purpose)
        .query(UUID.class)
        .list();
  }

  /** Every answer of an account, the newest first. */
  public List<ConsentRow> of(UUID account) {
    return sql.sql("select * from consent where account = ? order by id desc")
        .param(account)
        .query(this::row)
        .list();
  }

  public Optional<ConsentRow> find(UUID id, UUID account) {
    return sql.sql("select * from consent where id = ? and account = ?")
        .params(id, account)
        .query(this::row)
        .optional();
  }

  /** The words as somebody read them. */
  public ConsentText text(ConsentRow row) {
    return sql.sql("select system, purpose, words from consent_text where hash = ?")
        .param(row.hash())
        .query(
            (found, _) ->
                ConsentText.read(
                    "consent/" + found.getString("system") + "-" + found.getString("purpose"),
                    found.getString("words")))
        .single();
  }

  private void keep(ConsentText text) {
    sql.sql(
            """
            insert into consent_text (hash, system, purpose, version, words, first_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(text.hash(), text.system().word(), text.purpose(), text.version(), text.file())
        .param(now())
        .update();
  }

  private ConsentRow row(ResultSet row, int number) throws SQLException {
    return new ConsentRow(
        row.getObject("id", UUID.class),
        row.getString("purpose"),
        row.getInt("version"),
        row.getString("text_hash"),
        row.getString("language"),
        row.getString("how"),
        moment(row, "given_at"),
        moment(row, "refused_at"),
        moment(row, "withdrawn_at"),
        row.getString("signed"),
        signature(row));
  }

  private @Nullable Signature signature(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("signature");
    return sealed == null
        ? null
        : Signature.kept(row.getString("signed"), seal.read(sealed)).orElse(null);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
