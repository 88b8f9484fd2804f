package phuchuay.chat.line;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads LINE's answers: by status; by words only where one status has several meanings. */
final class Outcomes {

  private Outcomes() {}

  static Outcome of(LineApi.Response response, JsonMapper json) {
    int status = response.status();
    if (status / 100 == 2) {
      return new Outcome.Accepted(response.requestId());
    }
    if (status == 409) {
      String earlier = response.acceptedRequestId();
      return new Outcome.Accepted(earlier.isEmpty() ? response.requestId() : earlier);
    }
    if (status >= 500 || status / 100 == 3) {
      return new Outcome.Unclear("HTTP " + status);
    }
    JsonNode body = parsed(response.body(), json);
    String message = body.path("message").asString("");
    return switch (status) {
      case 400 ->
          body.path("details").isEmpty() && message.toLowerCase(Locale.ROOT).contains("reply token")
              ? new Outcome.TokenRefused(reason(status, message))
              : new Outcome.Refused(reason(status, withProperty(body, message)));
      case 401 -> new Outcome.Locked(reason(status, message));
      case 429 ->
          message.toLowerCase(Locale.ROOT).contains("monthly limit")
              ? new Outcome.QuotaSpent()
              : new Outcome.TooFast(reason(status, message));
      default -> new Outcome.Refused(reason(status, message));
    };
  }

  private static String withProperty(JsonNode body, String message) {
    JsonNode first = body.path("details").path(0);
    String property = first.path("property").asString("");
    return property.isEmpty()
        ? message
        : message + " " + property + ": " + first.path("message").asString("");
  }

  private static String reason(int status, String message) {
    String brief = message.length() > 300 ? message.substring(0, 300) : message;
    return "HTTP " + status + (brief.isEmpty() ? "" : " " + brief);
  }

  private static JsonNode parsed(String body, JsonMapper json) {
    try {
      return json.readTree(body.isBlank() ? "{}" : body);
    } catch (JacksonException notJson) {
      return json.createObjectNode();
    }
  }
}
