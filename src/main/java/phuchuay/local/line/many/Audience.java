package phuchuay.local.line.many;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * People to send to, named by their ids, or found among those who saw or opened a message.
 *
 * @param type UPLOAD, CLICK or IMP
 * @param requestId the message it was made from, else empty
 */
record Audience(
    long id,
    String type,
    String description,
    Instant made,
    boolean ifa,
    String requestId,
    String clickUrl,
    Set<String> people) {

  private static final Duration KEPT = Duration.ofDays(180);

  static Audience of(long id, String type, String description, Instant made) {
    return new Audience(id, type, description, made, false, "", "", ConcurrentHashMap.newKeySet());
  }

  Audience named(String name) {
    return new Audience(id, type, name, made, ifa, requestId, clickUrl, people);
  }

  Audience ofAdvertisers(boolean yes) {
    return new Audience(id, type, description, made, yes, requestId, clickUrl, people);
  }

  Audience from(String request, String url) {
    return new Audience(id, type, description, made, ifa, request, url, people);
  }

  /** LINE sends to people named by the account itself however few they are. */
  boolean mayBeSmall() {
    return type.equals("UPLOAD");
  }

  boolean expired(Instant now) {
    return now.isAfter(made.plus(KEPT));
  }

  /** How LINE's API tells it when it was made. */
  ObjectNode described() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("audienceGroupId", id)
            .put("createRoute", "MESSAGING_API")
            .put("type", type)
            .put("description", description)
            .put("created", made.getEpochSecond())
            .put("permission", "READ_WRITE")
            .put("expireTimestamp", made.plus(KEPT).getEpochSecond())
            .put("isIfaAudience", ifa);
    if (!requestId.isEmpty()) {
      json.put("requestId", requestId);
    }
    if (!clickUrl.isEmpty()) {
      json.put("clickUrl", clickUrl);
    }
    return json;
  }

  /** How LINE's API tells it later. */
  ObjectNode told(Instant now) {
    return described()
        .put("status", expired(now) ? "EXPIRED" : "READY")
        .put("audienceCount", people.size());
  }
}
