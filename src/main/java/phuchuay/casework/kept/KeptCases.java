package phuchuay.casework.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.files.StoredFiles;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;

/**
 * The cases that a person began by themselves, in their own name or from their phone. What was
 * handed in through a seat belongs to the agency and stays with it.
 */
@Component
@Order(6)
class KeptCases implements PersonalData {

  private static final int HANDFUL = 20;
  private static final String THEIRS =
      """
      from case_file where seat is null and created_at <= :asked
        and (applicant_kind = 'person' and applicant = :account
             or applicant_kind = 'contact' and applicant = any(:phones))
      """;

  private final JdbcClient sql;
  private final CaseRows rows;
  private final DocumentRows documents;
  private final StoredFiles files;

  KeptCases(JdbcClient sql, CaseRows rows, DocumentRows documents, StoredFiles files) {
    this.sql = sql;
    this.rows = rows;
    this.documents = documents;
    this.files = files;
  }

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(
        new Part(
            "cases",
            theirs("select id, number, type, state, created_at, handed_in_at " + THEIRS, whom)
                .query(this::shown)
                .list()));
  }

  /** The case stays as a number and its moves; of the person nothing is left in it. */
  @Override
  public Erased erase(DataSubject whom) {
    List<UUID> ids =
        theirs("select id " + THEIRS + " order by id limit " + HANDFUL, whom)
            .query(UUID.class)
            .list();
    ids.forEach(this::erase);
    return ids.size() < HANDFUL ? Erased.ALL : Erased.SOME;
  }

  private void erase(UUID id) {
    new ArrayList<>(documents.files(id)).forEach(files::erase);
    for (String statement :
        List.of(
            "delete from case_document where case_id = ?",
            "delete from case_note where case_id = ?",
            "update case_move set reason = null, findings = '{}', answers = null where case_id = ?",
            """
            update case_file set answers = '{}', findings = '{}', applicant_kind = 'erased',
              applicant = id::text, version = version + 1 where id = ?
            """)) {
      sql.sql(statement).param(id).update();
    }
  }

  private JdbcClient.StatementSpec theirs(String statement, DataSubject whom) {
    return sql.sql(statement)
        .param("asked", Timestamp.from(whom.asked()))
        .param("account", whom.account() == null ? null : whom.account().toString())
        .param("phones", whom.phones().toArray(String[]::new));
  }

  private Map<String, @Nullable Object> shown(ResultSet row, int number) throws SQLException {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("at", moment(row, "created_at"));
    shown.put("number", row.getString("number"));
    shown.put("kind", row.getString("type"));
    shown.put("state", row.getString("state"));
    shown.put("handed-in", moment(row, "handed_in_at"));
    rows.open(row.getObject("id", UUID.class))
        .values()
        .forEach((field, answer) -> shown.put(field, words(answer)));
    return shown;
  }

  private static String words(Answer answer) {
    return switch (answer) {
      case Answer.Text text -> text.value();
      case Answer.Personal personal -> personal.value().value();
      case Answer.Masked masked -> masked.shown();
      case Answer.Several several -> String.join(", ", several.values());
      case Answer.Parts parts -> String.join(" ", parts.parts().values());
      case Answer.Rows table -> String.valueOf(table.rows().size());
    };
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
