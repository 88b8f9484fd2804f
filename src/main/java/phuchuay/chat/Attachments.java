package phuchuay.chat;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people sent beside words; whoever asks names the conversation as well. */
@Component
public class Attachments {

  private final JdbcClient sql;

  Attachments(JdbcClient sql) {
    this.sql = sql;
  }

  /** Those of a conversation's messages that have any, by message. */
  public Map<String, Attachment> of(String lineId, Collection<String> messageIds) {
    return sql
        .sql(
            """
            select message_id, kind, state, reason, case when state = 'FETCHED' then file_id end as file
            from media where line_id = ? and message_id = any(?)
            """)
        .param(lineId)
        .param(messageIds.toArray(String[]::new))
        .query(
            (row, number) ->
                new Attachment(
                    row.getString("message_id"),
                    row.getString("kind"),
                    row.getString("state"),
                    row.getString("reason"),
                    row.getObject("file", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Attachment::messageId, Function.identity()));
  }
}
