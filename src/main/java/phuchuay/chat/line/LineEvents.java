package phuchuay.chat.line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import phuchuay.chat.Arrival;
import phuchuay.chat.EventReader;
import phuchuay.chat.Incoming;
import phuchuay.chat.Masking;
import phuchuay.platform.RealTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * LINE's events, read tolerantly: what is unknown is kept and ignored, what is missing is done
 * without.
 */
@Component
final class LineEvents implements EventReader {

  private static final Set<String> HEARD =
      Set.of("message", "postback", "follow", "unfollow", "unsend", "accountLink", "join", "leave");

  private final JsonMapper json;
  private final BotIdentity self;
  private final RealTime time;
  private final Duration retention;

  LineEvents(
      JsonMapper json,
      BotIdentity self,
      RealTime time,
      @Value("${phuchuay.chat.dedupe-retention}") Duration retention) {
    this.json = json;
    this.self = self;
    this.time = time;
    this.retention = retention;
  }

  /** The events of a webhook's body; empty when it is not one. */
  Optional<List<Arrival>> parse(byte[] body) {
    try {
      JsonNode root = json.readTree(body);
      JsonNode events = root.path("events");
      if (!root.isObject() || !events.isArray()) {
        return Optional.empty();
      }
      boolean ours = self.is(root.path("destination").asString(""));
      List<Arrival> arrivals = new ArrayList<>();
      for (JsonNode event : events) {
        arrivals.add(arrival(event, ours));
      }
      return Optional.of(arrivals);
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private Arrival arrival(JsonNode event, boolean ours) {
    Set<Masking.Kind> masked = EnumSet.noneOf(Masking.Kind.class);
    JsonNode clean = Cleaning.clean(event, masked);
    String body = Cleaning.text(json.writeValueAsString(clean));
    JsonNode source = clean.path("source");
    Instant occurred = occurred(clean.path("timestamp"));
    String lineId = lineId(source);
    return new Arrival(
        EventIds.of(clean.path("webhookEventId").asString(""), body),
        lineId,
        kind(clean),
        body,
        masked.isEmpty() ? null : masked.stream().map(Enum::name).collect(Collectors.joining(",")),
        messageId(clean),
        text(clean.path("replyToken")),
        occurred,
        ignored(clean, ours, lineId, occurred));
  }

  /** When it happened as LINE tells it; now, if that is no moment a database could keep. */
  private Instant occurred(JsonNode timestamp) {
    Instant now = time.instant();
    Instant told = Instant.ofEpochMilli(timestamp.asLong(now.toEpochMilli()));
    return told.isBefore(Instant.EPOCH) || told.isAfter(now.plus(Duration.ofDays(1))) ? now : told;
  }

  private @Nullable String ignored(
      JsonNode event, boolean ours, @Nullable String lineId, Instant occurred) {
    if (!ours) {
      return "other destination";
    }
    if (event.path("mode").asString("active").equals("standby")) {
      return "standby";
    }
    if (lineId == null) {
      return "nobody to answer";
    }
    if (!HEARD.contains(event.path("type").asString(""))) {
      return "unknown kind";
    }
    return occurred.isBefore(time.instant().minus(retention)) ? "too old" : null;
  }

  /** The conversation this belongs to; what is said in a group is never its member's own. */
  private static @Nullable String lineId(JsonNode source) {
    String type = source.path("type").asString("user");
    String id = source.path(type + "Id").asString("");
    return id.matches("[UCR][0-9a-zA-Z]{8,64}") ? id : null;
  }

  private static String kind(JsonNode event) {
    String type = event.path("type").asString("unknown");
    String message = event.path("message").path("type").asString("");
    String kind = message.isEmpty() ? type : type + "." + message;
    return kind.length() > 60 ? kind.substring(0, 60) : kind;
  }

  private static @Nullable String messageId(JsonNode event) {
    String id = text(event.path("message").path("id"));
    return id == null ? text(event.path("unsend").path("messageId")) : id;
  }

  private static @Nullable String text(JsonNode node) {
    String value = node.asString("");
    return value.isEmpty() || value.length() > 300 ? null : value;
  }

  @Override
  public Incoming read(String body) {
    JsonNode event = json.readTree(body);
    JsonNode message = event.path("message");
    return switch (event.path("type").asString("")) {
      case "message" -> message(message);
      case "postback" -> new Incoming.Choice(event.path("postback").path("data").asString(""));
      case "follow", "join" -> new Incoming.Followed();
      case "unfollow", "leave" -> new Incoming.Left();
      case "unsend" -> new Incoming.Unsent(event.path("unsend").path("messageId").asString(""));
      case "accountLink" -> linked(event.path("link"));
      default -> new Incoming.Unread(event.path("type").asString(""));
    };
  }

  private static Incoming message(JsonNode message) {
    String id = message.path("id").asString("");
    return switch (message.path("type").asString("")) {
      case "text" -> new Incoming.Text(message.path("text").asString(""));
      case "image" -> new Incoming.Photo(id);
      case "file" -> new Incoming.File(id, message.path("fileName").asString(""));
      case "location" ->
          new Incoming.Place(
              message.path("latitude").asDouble(0), message.path("longitude").asDouble(0));
      default -> new Incoming.Unread(message.path("type").asString(""));
    };
  }

  private static Incoming linked(JsonNode link) {
    return new Incoming.Linked(
        link.path("result").asString("").equals("ok"), link.path("nonce").asString(""));
  }
}
