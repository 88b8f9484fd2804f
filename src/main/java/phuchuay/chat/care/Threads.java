package phuchuay.chat.care;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.Attachment;
import phuchuay.chat.Attachments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was said in conversations (บทสนทนาที่ผ่านมา), by everybody, in its order. */
@Component
public class Threads {

  private final JdbcClient sql;
  private final Attachments attachments;
  private final JsonMapper json;

  Threads(JdbcClient sql, Attachments attachments, JsonMapper json) {
    this.sql = sql;
    this.attachments = attachments;
    this.json = json;
  }

  /** The latest before a moment, the oldest first. */
  public List<Item> of(Care care, Instant before, int most) {
    List<Item> said = said(care, before, most);
    List<Item> all = new ArrayList<>(said);
    all.addAll(heard(care, before, most, labels(said)));
    all.addAll(notes(care, before, most));
    all.addAll(steps(care, before, most));
    all.sort(Comparator.comparing(Item::at).thenComparing(Item::key));
    return all.size() > most ? all.subList(all.size() - most, all.size()) : all;
  }

  /** When something was said in this conversation: an event by its id, or a call of ours. */
  public Optional<Instant> moment(Care care, String item) {
    return sql.sql(
            """
            select occurred_at from incoming where event_id = :item and line_id = :line
            union all
            select created_at from outgoing_call where id = :call and conversation_id = :conversation
            """)
        .param("item", item)
        .param("line", care.lineId())
        .param("call", item.matches("[0-9]{1,18}") ? Long.parseLong(item) : -1)
        .param("conversation", care.conversation())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  private List<Item> heard(Care care, Instant before, int most, Map<String, String> labels) {
    List<Heard> heard =
        sql.sql(
                """
                select event_id, kind, body, state, message_id, occurred_at from incoming
                where line_id = ? and occurred_at < ? order by occurred_at desc limit ?
                """)
            .params(care.lineId(), Timestamp.from(before), most)
            .query(
                (row, _) ->
                    new Heard(
                        row.getString("event_id"),
                        row.getString("kind"),
                        json.readTree(row.getString("body")),
                        row.getString("state"),
                        row.getString("message_id"),
                        row.getTimestamp("occurred_at").toInstant()))
            .list();
    Map<String, Attachment> beside =
        attachments.of(
            care.lineId(),
            heard.stream().map(Heard::message).filter(java.util.Objects::nonNull).toList());
    return heard.stream()
        .filter(one -> !one.kind().equals("unsend"))
        .map(one -> item(one, beside.get(one.message()), labels))
        .toList();
  }

  private record Heard(
      String id, String kind, JsonNode body, String state, @Nullable String message, Instant at) {}

  private static Item item(Heard one, @Nullable Attachment attachment, Map<String, String> labels) {
    JsonNode message = one.body().path("message");
    boolean unsent = one.body().path("unsent").asBoolean(false);
    String chosen = one.body().path("postback").path("data").asString("");
    String text =
        switch (one.kind()) {
          case "message.text" -> message.path("text").asString("");
          case "message.file" -> message.path("fileName").asString("");
          case "message.location" ->
              message.path("title").asString("") + " " + message.path("address").asString("");
          case "postback" -> labels.getOrDefault(chosen, "");
          default -> "";
        };
    return new Item(
        "h-" + one.id(),
        one.at(),
        Item.By.PERSON,
        null,
        null,
        unsent ? "unsent" : one.kind(),
        text.strip(),
        null,
        one.state(),
        null,
        false,
        attachment);
  }

  private List<Item> said(Care care, Instant before, int most) {
    return sql.sql(
            """
            select c.id, c.kind, c.officer, c.state, c.reason, c.created_at,
                   (select '[' || string_agg(m.body, ',' order by m.position) || ']'
                    from outgoing_message m where m.call_id = c.id) as messages
            from outgoing_call c
            where c.conversation_id = ? and c.created_at < ? order by c.id desc limit ?
            """)
        .params(care.conversation(), Timestamp.from(before), most)
        .query(
            (row, _) ->
                new Item(
                    "s-" + row.getLong("id"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getObject("officer") == null ? Item.By.BOT : Item.By.OFFICER,
                    row.getObject("officer", UUID.class),
                    null,
                    "said",
                    "",
                    row.getString("messages"),
                    row.getString("state"),
                    row.getString("reason"),
                    row.getString("kind").equals("PUSH"),
                    null))
        .list();
  }

  private List<Item> notes(Care care, Instant before, int most) {
    return sql.sql(
            """
            select id, officer, kind, words, at from care_note
            where conversation_id = ? and at < ? order by id desc limit ?
            """)
        .params(care.conversation(), Timestamp.from(before), most)
        .query(
            (row, _) ->
                new Item(
                    "n-" + row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    Item.By.NOTE,
                    row.getObject("officer", UUID.class),
                    null,
                    row.getString("kind"),
                    row.getString("words"),
                    null,
                    "",
                    null,
                    false,
                    null))
        .list();
  }

  private List<Item> steps(Care care, Instant before, int most) {
    return sql.sql(
            """
            select id, step, officer, other, at from care_step
            where conversation_id = ? and at < ? order by id desc limit ?
            """)
        .params(care.conversation(), Timestamp.from(before), most)
        .query(
            (row, _) ->
                new Item(
                    "t-" + row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    Item.By.STEP,
                    row.getObject("officer", UUID.class),
                    row.getObject("other", UUID.class),
                    row.getString("step"),
                    "",
                    null,
                    "",
                    null,
                    false,
                    null))
        .list();
  }

  /** What buttons of ours were called, so that what they chose can be read. */
  private Map<String, String> labels(List<Item> said) {
    Map<String, String> labels = new HashMap<>();
    for (Item item : said) {
      if (item.messages() != null) {
        buttons(json.readTree(item.messages()), labels);
      }
    }
    return labels;
  }

  private static void buttons(JsonNode node, Map<String, String> labels) {
    if (node.has("data") && node.has("label")) {
      labels.put(
          node.path("data").asString(""),
          node.path("displayText").asString(node.path("label").asString("")));
    }
    node.forEach(child -> buttons(child, labels));
  }
}
