package phuchuay.casework.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseNumber;

/** The rows of letters: one for each move that writes one. */
@Component
public class LetterRows {

  private final JdbcClient sql;

  LetterRows(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A letter.
   *
   * @param move the row on the timeline that it tells of
   * @param code what its QR code leads to; nobody can guess it
   * @param reference the number that officers gave it, or an empty text
   * @param document the document of the case that it is
   */
  public record Letter(
      UUID move,
      UUID caseId,
      String code,
      String reference,
      LocalDate dated,
      UUID document,
      String sha256,
      Instant made) {}

  boolean has(UUID move) {
    return sql.sql("select exists (select from case_letter where move = ?)")
        .param(move)
        .query(Boolean.class)
        .single();
  }

  /** False when this move has its letter already. */
  boolean add(Letter letter) {
    return sql.sql(
                """
                insert into case_letter (move, case_id, code, reference, dated, document, sha256, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (move) do nothing
                """)
            .params(
                letter.move(),
                letter.caseId(),
                letter.code(),
                letter.reference(),
                letter.dated(),
                letter.document(),
                letter.sha256(),
                Timestamp.from(letter.made()))
            .update()
        == 1;
  }

  /** The documents that are letters, by the move that they tell of. */
  public Map<UUID, UUID> documents(UUID caseId) {
    return sql
        .sql("select move, document from case_letter where case_id = ?")
        .param(caseId)
        .query(
            (row, _) ->
                Map.entry(row.getObject("move", UUID.class), row.getObject("document", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The letter of this case with this code. */
  Optional<Letter> find(CaseNumber number, String code) {
    return sql.sql(
            """
            select letter.* from case_letter letter join case_file file on file.id = letter.case_id
            where letter.code = ? and file.number = ?
            """)
        .params(code, number.value())
        .query(LetterRows::letter)
        .optional();
  }

  private static Letter letter(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getObject("move", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("code"),
        row.getString("reference"),
        row.getObject("dated", LocalDate.class),
        row.getObject("document", UUID.class),
        row.getString("sha256"),
        row.getTimestamp("made_at").toInstant());
  }
}
