package phuchuay.account.consent;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.ConsentWithdrawn;
import phuchuay.account.Consents;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;

/**
 * What a person agreed to. After an erasure only what proves it is left: words, version, moments.
 */
@Component
@Order(2)
class KeptConsents implements PersonalData {

  private final JdbcClient sql;
  private final Seal seal;
  private final RealTime time;
  private final ApplicationEventPublisher facts;

  KeptConsents(JdbcClient sql, Seal seal, RealTime time, ApplicationEventPublisher facts) {
    this.sql = sql;
    this.seal = seal;
    this.time = time;
    this.facts = facts;
  }

  @Override
  public String name() {
    return "consents";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(
        new Part(
            "consents",
            sql.sql(
                    """
                    select c.*, t.words from consent c join consent_text t on t.hash = c.text_hash
                    where c.account = ? order by c.id
                    """)
                .param(whom.account())
                .query(this::consent)
                .list()));
  }

  /** Drawn signatures as pictures. */
  @Override
  public Iterable<Document> documents(DataSubject whom) {
    return sql.sql(
            "select id, signature from consent where account = ? and signed = 'DRAWN' and signature"
                + " is not null")
        .param(whom.account())
        .query((row, _) -> document(row.getString("id"), seal.read(row.getBytes("signature"))))
        .list();
  }

  private static Document document(String id, String strokes) {
    return new Document(
        "signature-" + id + ".svg",
        () ->
            Strokes.read(strokes)
                .map(
                    drawn ->
                        new ByteArrayInputStream(drawn.svg().getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public Erased erase(DataSubject whom) {
    UUID account = whom.account();
    if (account != null) {
      withdraw(account)
          .forEach(purpose -> facts.publishEvent(new ConsentWithdrawn(account, purpose)));
      sql.sql("update consent set signature = null, address = null where account = ?")
          .param(account)
          .update();
    }
    return Erased.ALL;
  }

  private List<String> withdraw(UUID account) {
    return sql
        .sql(
            """
            update consent set withdrawn_at = ?, withdrawn_by = ?
            where account = ? and given_at is not null and withdrawn_at is null
            returning purpose
            """)
        .params(Timestamp.from(time.instant()), Consents.How.ERASURE.name(), account)
        .query(String.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }

  private Map<String, @Nullable Object> consent(ResultSet row, int number) throws SQLException {
    Map<String, @Nullable Object> consent = new LinkedHashMap<>();
    consent.put("purpose", row.getString("purpose"));
    consent.put("version", row.getInt("version"));
    consent.put("given", moment(row, "given_at"));
    consent.put("refused", moment(row, "refused_at"));
    consent.put("withdrawn", moment(row, "withdrawn_at"));
    consent.put("how", row.getString("how"));
    consent.put("signed", row.getString("signed"));
    consent.put("signature", opened(row, "signature"));
    consent.put("address", opened(row, "address"));
    consent.put("language", row.getString("language"));
    consent.put("hash", row.getString("text_hash"));
    consent.put("words", row.getString("words"));
    return consent;
  }

  private @Nullable String opened(ResultSet row, String column) throws SQLException {
    byte[] sealed = row.getBytes(column);
    return sealed == null ? null : seal.read(sealed);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
