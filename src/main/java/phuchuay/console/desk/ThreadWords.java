package phuchuay.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.chat.Attachment;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.Item;
import phuchuay.platform.ThaiDates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words what was said in a conversation, for the desk. */
@Component
class ThreadWords {

  private static final Map<String, String> SETTLED =
      Map.of(
          "ACCEPTED", "ok",
          "QUEUED", "wait",
          "SENDING", "wait",
          "REFUSED", "bad",
          "EXPIRED", "bad",
          "CANCELLED", "bad",
          "UNKNOWN", "unsure");

  private final DeskOfficers officers;
  private final MessageSource messages;
  private final JsonMapper json;

  ThreadWords(DeskOfficers officers, MessageSource messages, JsonMapper json) {
    this.officers = officers;
    this.messages = messages;
    this.json = json;
  }

  List<Spoken> of(Care care, List<Item> items) {
    List<Spoken> spoken = new ArrayList<>();
    String day = "";
    for (Item item : items) {
      String date = ThaiDates.date(item.at());
      spoken.add(spoken(care, item, date.equals(day) ? null : date));
      day = date;
    }
    return spoken;
  }

  private Spoken spoken(Care care, Item item, @Nullable String day) {
    Attachment beside = item.attachment();
    Attachment here = beside != null && beside.here() ? beside : null;
    return new Spoken(
        item.key(),
        Spoken.side(item.by()),
        from(item),
        item.kind(),
        text(item),
        item.messages(),
        item.messages() == null ? "" : plain(item.messages()),
        day,
        ThaiDates.time(item.at()),
        item.by() == Item.By.BOT || item.by() == Item.By.OFFICER
            ? SETTLED.getOrDefault(item.state(), "wait")
            : "",
        said(item),
        item.push(),
        here == null
            ? null
            : DeskController.PATH + "/" + care.conversation() + "/files/" + here.messageId(),
        here != null && here.kind().equals("IMAGE"),
        item.state()
            + (beside == null ? "" : beside.state())
            + (item.kind().equals("unsent") ? "u" : ""));
  }

  private String from(Item item) {
    return switch (item.by()) {
      case PERSON -> "";
      case BOT -> word("desk.bot");
      default -> officers.name(item.officer());
    };
  }

  private String text(Item item) {
    return switch (item.by()) {
      case PERSON -> theirs(item);
      case STEP ->
          word(
              "desk.step." + item.kind(),
              item.kind(),
              officers.name(item.officer()),
              officers.name(item.other()));
      default -> item.text();
    };
  }

  private String theirs(Item item) {
    Attachment beside = item.attachment();
    if (beside != null && !beside.here() && !item.kind().equals("unsent")) {
      return word("desk.beside." + beside.state());
    }
    if (item.kind().equals("postback")) {
      return item.text().isEmpty()
          ? word("desk.kind.postback")
          : word("desk.chose", "", item.text());
    }
    return item.text().isEmpty() && !item.kind().equals("message.text")
        ? word("desk.kind." + item.kind(), word("desk.kind.other"))
        : item.text();
  }

  private String said(Item item) {
    if (item.by() != Item.By.BOT && item.by() != Item.By.OFFICER) {
      return "";
    }
    String said = word("desk.state." + item.state());
    return item.reason() == null || SETTLED.getOrDefault(item.state(), "ok").equals("wait")
        ? said
        : said + " · " + reason(item.reason());
  }

  /** Reasons are few words of ours or LINE's own; what is known has Thai words. */
  private String reason(String reason) {
    String key = "desk.reason." + reason.toLowerCase(Rows.THAI).replaceAll("[^a-z0-9]+", "-");
    return word(key, reason);
  }

  private String plain(String array) {
    return StreamSupport.stream(json.readTree(array).spliterator(), false)
        .map(ThreadWords::plain)
        .collect(Collectors.joining("\n"));
  }

  private static String plain(JsonNode message) {
    return message.path("text").asString(message.path("altText").asString(""));
  }

  private String word(String key) {
    return word(key, key);
  }

  private String word(String key, String other, Object... fills) {
    String found = messages.getMessage(key, fills, null, Rows.THAI);
    return found == null ? other : found;
  }
}
