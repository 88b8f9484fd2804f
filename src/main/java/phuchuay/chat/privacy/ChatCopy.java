package phuchuay.chat.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.files.StoredFiles;
import phuchuay.platform.PersonalData.Document;
import phuchuay.platform.RowsByPage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a person's chats as they are stored: what was hidden stays hidden. */
@Component
class ChatCopy {

  private static final TypeReference<Map<String, Object>> ANYTHING = new TypeReference<>() {};

  private final JdbcClient sql;
  private final JsonMapper json;
  private final StoredFiles files;

  ChatCopy(JdbcClient sql, JsonMapper json, StoredFiles files) {
    this.sql = sql;
    this.json = json;
    this.files = files;
  }

  List<Map<String, @Nullable Object>> conversations(String[] phones) {
    return sql.sql(
            """
            select c.*, m.name as menu from conversation c left join menu_shown m using (line_id)
            where line_id = any(?) order by id
            """)
        .param(phones)
        .query(ChatCopy::conversation)
        .list();
  }

  /** Links in chat, and what each remembers for a while. */
  List<Map<String, @Nullable Object>> tickets(String[] phones) {
    return sql.sql("select * from chat_ticket where line_id = any(?) order by created_at")
        .param(phones)
        .query(this::ticket)
        .list();
  }

  /** When they waited for an officer, and about what. */
  List<Map<String, @Nullable Object>> waits(String[] phones) {
    return sql.sql("select * from care where line_id = any(?) order by since, id")
        .param(phones)
        .query(ChatCopy::waited)
        .list();
  }

  /** What officers noted about a conversation. */
  List<Map<String, @Nullable Object>> notes(String[] phones) {
    return sql.sql("select * from care_note where line_id = any(?) order by at, id")
        .param(phones)
        .query(ChatCopy::note)
        .list();
  }

  private static Map<String, @Nullable Object> note(ResultSet row, int number) throws SQLException {
    Map<String, @Nullable Object> note = new LinkedHashMap<>();
    note.put("at", row.getTimestamp("at").toInstant());
    note.put("words", row.getString("words"));
    return note;
  }

  /** What they wrote, chose and sent. */
  List<Map<String, @Nullable Object>> heard(
      String[] phones, @Nullable Map<String, @Nullable Object> last) {
    return sql.sql(
            """
            select event_id, occurred_at, kind, body, state from incoming
            where line_id = any(:phones)
              and (occurred_at, event_id) > (cast(:at as timestamptz), cast(:event as text))
            order by occurred_at, event_id limit :most
            """)
        .param("phones", phones)
        .param("at", Timestamp.from(last == null ? Instant.EPOCH : (Instant) last.get("at")))
        .param("event", last == null ? "" : last.get("event"))
        .param("most", RowsByPage.PAGE)
        .query(this::event)
        .list();
  }

  /** What the bot and officers wrote to them. */
  List<Map<String, @Nullable Object>> said(
      String[] phones, @Nullable Map<String, @Nullable Object> last) {
    return sql.sql(
            """
            select c.id * 10 + m.position as number, c.created_at, c.state, m.template, m.body
            from outgoing_call c join outgoing_message m on m.call_id = c.id
            where c.conversation_id in (select id from conversation where line_id = any(:phones))
              and c.id >= :after / 10 and c.id * 10 + m.position > :after
            order by c.id, m.position limit :most
            """)
        .param("phones", phones)
        .param("after", last == null ? 0L : last.get("number"))
        .param("most", RowsByPage.PAGE)
        .query(this::message)
        .list();
  }

  /** Photos, files, recordings and films. */
  List<Map<String, @Nullable Object>> media(
      String[] phones, @Nullable Map<String, @Nullable Object> last) {
    return sql.sql(
            """
            select message_id, created_at, kind, name, state, file_id from media
            where line_id = any(:phones)
              and (created_at, message_id) > (cast(:at as timestamptz), cast(:message as text))
            order by created_at, message_id limit :most
            """)
        .param("phones", phones)
        .param("at", Timestamp.from(last == null ? Instant.EPOCH : (Instant) last.get("at")))
        .param("message", last == null ? "" : last.get("message"))
        .param("most", RowsByPage.PAGE)
        .query(this::medium)
        .list();
  }

  /** Files that officers sent them, and until when these are to be had. */
  List<Map<String, @Nullable Object>> handed(String[] phones) {
    return sql.sql("select * from handed_file where line_id = any(?) order by created_at, id")
        .param(phones)
        .query(this::handedFile)
        .list();
  }

  Iterable<Document> documents(String[] phones) {
    var rows = new RowsByPage(last -> media(phones, last));
    return () ->
        Stream.concat(StreamSupport.stream(rows.spliterator(), false), handed(phones).stream())
            .filter(row -> row.get("file") != null)
            .map(row -> document(String.valueOf(row.get("file"))))
            .iterator();
  }

  private Document document(String name) {
    UUID id = UUID.fromString(name.substring(0, name.indexOf('.')));
    return new Document(name, () -> files.open(id));
  }

  private static Map<String, @Nullable Object> conversation(ResultSet row, int number)
      throws SQLException {
    Map<String, @Nullable Object> conversation = new LinkedHashMap<>();
    conversation.put("at", row.getTimestamp("created_at").toInstant());
    conversation.put("line", row.getString("line_id"));
    conversation.put("called", row.getString("called"));
    conversation.put("following", row.getBoolean("following"));
    conversation.put("held", row.getString("held_by"));
    conversation.put("talk", row.getString("talk"));
    conversation.put("menu", row.getString("menu"));
    conversation.put("step", row.getString("step"));
    conversation.put("about", row.getString("about"));
    return conversation;
  }

  private static Map<String, @Nullable Object> waited(ResultSet row, int number)
      throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    Map<String, @Nullable Object> wait = new LinkedHashMap<>();
    wait.put("at", row.getTimestamp("since").toInstant());
    wait.put("system", row.getString("system"));
    wait.put("reason", row.getString("why"));
    wait.put("topic", row.getString("topic"));
    wait.put("case", row.getString("number"));
    wait.put("helped", row.getObject("helped"));
    wait.put("score", row.getObject("score"));
    wait.put("ended", ended == null ? null : ended.toInstant());
    return wait;
  }

  private Map<String, @Nullable Object> handedFile(ResultSet row, int number) throws SQLException {
    UUID file = row.getObject("file_id", UUID.class);
    Timestamp opened = row.getTimestamp("opened_at");
    Map<String, @Nullable Object> handed = new LinkedHashMap<>();
    handed.put("at", row.getTimestamp("created_at").toInstant());
    handed.put("until", row.getTimestamp("expires_at").toInstant());
    handed.put("opened", opened == null ? null : opened.toInstant());
    handed.put("file", file == null ? null : nameOf(file));
    return handed;
  }

  private Map<String, @Nullable Object> ticket(ResultSet row, int number) throws SQLException {
    Timestamp used = row.getTimestamp("used_at");
    Map<String, @Nullable Object> ticket = new LinkedHashMap<>();
    ticket.put("at", row.getTimestamp("created_at").toInstant());
    ticket.put("used", used == null ? null : used.toInstant());
    ticket.put("about", json.readValue(row.getString("about"), ANYTHING));
    return ticket;
  }

  private Map<String, @Nullable Object> event(ResultSet row, int number) throws SQLException {
    Map<String, Object> body = json.readValue(row.getString("body"), ANYTHING);
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("at", row.getTimestamp("occurred_at").toInstant());
    event.put("kind", row.getString("kind"));
    event.put(
        "text", body.get("message") instanceof Map<?, ?> message ? message.get("text") : null);
    event.put("state", row.getString("state"));
    event.put("event", row.getString("event_id"));
    event.put("body", body);
    return event;
  }

  private Map<String, @Nullable Object> message(ResultSet row, int number) throws SQLException {
    Map<String, Object> body = json.readValue(row.getString("body"), ANYTHING);
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    message.put("at", row.getTimestamp("created_at").toInstant());
    message.put("text", body.getOrDefault("text", body.get("altText")));
    message.put("state", row.getString("state"));
    message.put("number", row.getLong("number"));
    message.put("template", row.getString("template"));
    message.put("body", body);
    return message;
  }

  private Map<String, @Nullable Object> medium(ResultSet row, int number) throws SQLException {
    UUID file = row.getObject("file_id", UUID.class);
    Map<String, @Nullable Object> medium = new LinkedHashMap<>();
    medium.put("at", row.getTimestamp("created_at").toInstant());
    medium.put("kind", row.getString("kind"));
    medium.put("name", row.getString("name"));
    medium.put("state", row.getString("state"));
    medium.put("file", file == null ? null : nameOf(file));
    medium.put("message", row.getString("message_id"));
    return medium;
  }

  private @Nullable String nameOf(UUID file) {
    return files.find(file).map(kept -> file + "." + kept.kind().ending()).orElse(null);
  }
}
