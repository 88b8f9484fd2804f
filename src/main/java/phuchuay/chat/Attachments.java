package phuchuay.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people sent beside words; whoever asks names the conversation as well. */
@Component
public class Attachments {

  private final JdbcClient sql;

  Attachments(JdbcClient sql) {
    this.sql = sql;
  }

  /** A message of a conversation. */
  public record Sent(String lineId, String messageId) {

    @Override
    public String toString() {
      return "Sent[" + messageId + "]";
    }
  }

  /** Those of a conversation's messages that have any, by message. */
  public Map<String, Attachment> of(String lineId, Collection<String> messageIds) {
    return sql
        .sql(
            """
            select message_id, kind, state, reason, code, strange_code,
                   case when state = 'FETCHED' then file_id end as file
            from media where line_id = ? and message_id = any(?)
            """)
        .param(lineId)
        .param(messageIds.toArray(String[]::new))
        .query(Attachments::attachment)
        .list()
        .stream()
        .collect(Collectors.toMap(Attachment::messageId, Function.identity()));
  }

  public Optional<Attachment> one(String lineId, String messageId) {
    return Optional.ofNullable(of(lineId, List.of(messageId)).get(messageId));
  }

  /** The person is told now that it is being looked at, and later what came of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void promise(String lineId, String messageId) {
    sql.sql("update media set promised = true where line_id = ? and message_id = ?")
        .params(lineId, messageId)
        .update();
  }

  /** What has come to an end and was promised to be told of. */
  public List<Sent> promised(int most) {
    return sql.sql(
            "select line_id, message_id from media where promised and state <> 'WANTED' limit ?")
        .param(most)
        .query((row, _) -> new Sent(row.getString(1), row.getString(2)))
        .list();
  }

  /** Takes a promise, to keep it in this transaction; false if somebody else did. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean keepsPromise(Sent sent) {
    return sql.sql(
                """
                update media set promised = false
                where line_id = ? and message_id = ? and promised and state <> 'WANTED'
                """)
            .params(sent.lineId(), sent.messageId())
            .update()
        == 1;
  }

  private static Attachment attachment(ResultSet row, int number) throws SQLException {
    return new Attachment(
        row.getString("message_id"),
        row.getString("kind"),
        row.getString("state"),
        row.getString("reason"),
        row.getObject("file", UUID.class),
        row.getString("code"),
        row.getBoolean("strange_code"));
  }
}
