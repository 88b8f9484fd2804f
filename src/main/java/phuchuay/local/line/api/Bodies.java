package phuchuay.local.line.api;

import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Chat;
import phuchuay.local.line.limits.Limits;
import phuchuay.local.line.limits.Refused;
import tools.jackson.databind.JsonNode;

/** Bodies of calls that pass LINE's limits. */
public final class Bodies {

  private Bodies() {}

  /** The body itself, unless its messages break a limit. */
  public static JsonNode checked(JsonNode body) {
    return unlessRefused(Limits.messages(body), body);
  }

  /** A body that goes to many people. */
  public static JsonNode toMany(JsonNode body) {
    checked(body);
    if (body.path("messages").valueStream().anyMatch(message -> message.has("quoteToken"))) {
      throw ApiRefusal.of(400, "Invalid quote token");
    }
    return unlessRefused(Limits.sentTo(false, body.path("messages")), body);
  }

  /** A body that goes to one chat. */
  static JsonNode toOne(Chat chat, JsonNode body) {
    return unlessRefused(Limits.sentTo(chat.group(), body.path("messages")), body);
  }

  /** The name under which a call is counted together with others, else nothing. */
  static String unit(JsonNode body) {
    unlessRefused(Limits.units(body), body);
    return body.path("customAggregationUnits").path(0).asString("");
  }

  private static JsonNode unlessRefused(Refused refused, JsonNode body) {
    if (!refused.nothing()) {
      throw ApiRefusal.of(refused);
    }
    return body;
  }
}
