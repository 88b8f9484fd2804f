package phuchuay.local.line.api;

import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.limits.Limits;
import phuchuay.local.line.limits.Refused;
import tools.jackson.databind.JsonNode;

/** Bodies of calls that pass LINE's limits. */
public final class Bodies {

  private Bodies() {}

  /** The body itself, unless its messages break a limit. */
  public static JsonNode checked(JsonNode body) {
    Refused refused = Limits.messages(body);
    if (!refused.nothing()) {
      throw ApiRefusal.of(refused);
    }
    return body;
  }
}
