package phuchuay.chat.line;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import phuchuay.chat.hearing.Arrival;
import phuchuay.chat.masking.Masking;
import phuchuay.platform.RealTime;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * LINE's events, read tolerantly: what is unknown is kept and ignored, what is missing is done
 * without.
 */
@Component
final class LineEvents {

  private static final Set<String> HEARD =
      Set.of("message", "postback", "follow", "unfollow", "unsend", "accountLink", "join", "leave");

  /** What a tab of a menu carries: LINE has shown the other menu already. */
  private static final String TAB = "tab=";

  private static final Pattern LINE_ID = Pattern.compile("[UCR][0-9a-zA-Z]{8,64}");
  private static final Duration A_DAY = Duration.ofDays(1);

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
    try (JsonParser in = json.createParser(body)) {
      String destination = "";
      List<EventParts> events = null;
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        if (name.equals("events")) {
          events = value == JsonToken.START_ARRAY ? events(in) : null;
        } else if (name.equals("destination") && value == JsonToken.VALUE_STRING) {
          destination = in.getString();
        }
        in.skipChildren();
      }
      return events == null || in.nextToken() != null
          ? Optional.empty()
          : Optional.of(arrivals(body, events, self.is(destination)));
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static List<EventParts> events(JsonParser in) {
    List<EventParts> events = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      events.add(EventParts.read(in));
    }
    return events;
  }

  private List<Arrival> arrivals(byte[] body, List<EventParts> events, boolean ours) {
    List<Arrival> arrivals = new ArrayList<>(events.size());
    for (EventParts event : events) {
      arrivals.add(
          event.written() || amongOthers(event) || escaped(body, event)
              ? cleaned(body, event, ours)
              : arrival(text(body, event), event, null, ours));
    }
    return arrivals;
  }

  /** In a group or room, where we keep nothing of who said it. */
  private static boolean amongOthers(EventParts event) {
    String source = event.at("source.type");
    return source.equals("group") || source.equals("room");
  }

  /** Half characters and NUL come escaped, or not at all. */
  private static boolean escaped(byte[] body, EventParts event) {
    for (int i = event.start(); i < event.end() - 1; i++) {
      if (body[i] == '\\' && body[i + 1] == 'u') {
        return true;
      }
    }
    return false;
  }

  private static String text(byte[] body, EventParts event) {
    return new String(body, event.start(), event.end() - event.start(), StandardCharsets.UTF_8);
  }

  private Arrival cleaned(byte[] body, EventParts event, boolean ours) {
    Set<Masking.Kind> masked = EnumSet.noneOf(Masking.Kind.class);
    JsonNode clean = Cleaning.clean(json.readTree(text(body, event)), masked);
    JsonNode kept = amongOthers(event) ? Cleaning.nameless(clean) : clean;
    String text = Cleaning.text(json.writeValueAsString(kept));
    String kinds = masked.stream().map(Enum::name).collect(Collectors.joining(","));
    try (JsonParser in = json.createParser(text)) {
      in.nextToken();
      return arrival(text, EventParts.read(in), kinds.isEmpty() ? null : kinds, ours);
    }
  }

  private Arrival arrival(String body, EventParts event, @Nullable String masked, boolean ours) {
    Instant occurred = occurred(event.timestamp());
    String lineId = lineId(event);
    return new Arrival(
        EventIds.of(event.at("webhookEventId"), body),
        lineId,
        kind(event),
        body,
        masked,
        messageId(event),
        bounded(event.at("replyToken")),
        occurred,
        ignored(event, ours, lineId, occurred));
  }

  /** When it happened as LINE tells it; now, if that is no moment a database could keep. */
  private Instant occurred(long timestamp) {
    Instant now = time.instant();
    if (timestamp < 0 || timestamp > now.plus(A_DAY).toEpochMilli()) {
      return now;
    }
    return Instant.ofEpochMilli(timestamp);
  }

  private @Nullable String ignored(
      EventParts event, boolean ours, @Nullable String lineId, Instant occurred) {
    if (!ours) {
      return "other destination";
    }
    if (event.at("mode").equals("standby")) {
      return "standby";
    }
    if (lineId == null) {
      return "nobody to answer";
    }
    if (!HEARD.contains(event.at("type"))) {
      return "unknown kind";
    }
    if (event.at("postback.data").startsWith(TAB)) {
      return "menu tab";
    }
    return occurred.isBefore(time.instant().minus(retention)) ? "too old" : null;
  }

  /** The conversation this belongs to; what is said in a group is never its member's own. */
  private static @Nullable String lineId(EventParts event) {
    String id =
        switch (event.at("source.type")) {
          case "user", "" -> event.at("source.userId");
          case "group" -> event.at("source.groupId");
          case "room" -> event.at("source.roomId");
          default -> "";
        };
    return LINE_ID.matcher(id).matches() ? id : null;
  }

  private static String kind(EventParts event) {
    String type = event.at("type").isEmpty() ? "unknown" : event.at("type");
    String message = event.at("message.type");
    String kind = message.isEmpty() ? type : type + "." + message;
    return kind.length() > 60 ? kind.substring(0, 60) : kind;
  }

  private static @Nullable String messageId(EventParts event) {
    String id = bounded(event.at("message.id"));
    return id == null ? bounded(event.at("unsend.messageId")) : id;
  }

  private static @Nullable String bounded(String value) {
    return value.isEmpty() || value.length() > 300 ? null : value;
  }
}
