package phuchuay.casework.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.Party;

/** Documents of cases: every version that was ever attached. */
@Component
public class DocumentRows {

  private static final String SELECT =
      "select document, version, field, file_id, by_kind, by, at from case_document ";

  private final JdbcClient sql;
  private final Clock clock;

  DocumentRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** One version of a document. */
  public record Row(UUID document, int version, String field, UUID file, Party by, Instant at) {}

  /** A new document, or a new version of one that this case has. */
  public Row add(UUID caseId, String field, UUID document, UUID file, Party by) {
    return sql.sql(
            """
            insert into case_document (case_id, document, version, field, file_id, by_kind, by, at)
            select :caseId, :document, coalesce(max(version), 0) + 1, :field, :file, :byKind, :by,
              :now
            from case_document where document = :document
            returning document, version, field, file_id, by_kind, by, at
            """)
        .param("caseId", caseId)
        .param("document", document)
        .param("field", field)
        .param("file", file)
        .param("byKind", by.kind())
        .param("by", by.id())
        .param("now", Timestamp.from(clock.instant()))
        .query(DocumentRows::row)
        .single();
  }

  /** Every version that is not taken back, the oldest first. */
  public List<Row> of(UUID caseId) {
    return sql.sql(SELECT + "where case_id = ? and removed_at is null order by at, version")
        .param(caseId)
        .query(DocumentRows::row)
        .list();
  }

  /** The newest version of this document, if it belongs to this case. */
  public Optional<Row> newest(UUID caseId, UUID document) {
    return sql.sql(
            SELECT
                + """
                where case_id = ? and document = ? and removed_at is null
                order by version desc limit 1
                """)
        .params(caseId, document)
        .query(DocumentRows::row)
        .optional();
  }

  /** How many documents each field has. */
  public Map<String, Integer> counts(UUID caseId) {
    return counts(caseId, Instant.EPOCH);
  }

  /** How many documents each field was given since a moment. */
  public Map<String, Integer> counts(UUID caseId, Instant since) {
    return sql
        .sql(
            """
            select field, count(distinct document) from case_document
            where case_id = ? and removed_at is null and at >= ? group by field
            """)
        .params(caseId, Timestamp.from(since))
        .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Every file that was ever attached. */
  public List<UUID> files(UUID caseId) {
    return sql.sql("select file_id from case_document where case_id = ?")
        .param(caseId)
        .query(UUID.class)
        .list();
  }

  public void remove(UUID caseId, UUID document) {
    sql.sql(
            """
            update case_document set removed_at = ?
            where case_id = ? and document = ? and removed_at is null
            """)
        .params(Timestamp.from(clock.instant()), caseId, document)
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("document", UUID.class),
        row.getInt("version"),
        row.getString("field"),
        row.getObject("file_id", UUID.class),
        new Party(row.getString("by_kind"), row.getString("by")),
        row.getTimestamp("at").toInstant());
  }
}
