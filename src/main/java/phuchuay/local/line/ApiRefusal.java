package phuchuay.local.line;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import phuchuay.local.line.limits.Refused;
import phuchuay.local.line.limits.Violation;
import tools.jackson.databind.JsonNode;

/** LINE says no: a status, a message, and what was wrong where. */
public final class ApiRefusal extends RuntimeException {

  private final int status;
  private final List<Violation> details;
  private final @Nullable String acceptedRequestId;
  private final @Nullable JsonNode sentMessages;

  private ApiRefusal(
      int status,
      String message,
      List<Violation> details,
      @Nullable String acceptedRequestId,
      @Nullable JsonNode sentMessages) {
    super(message, null, false, false);
    this.status = status;
    this.details = details;
    this.acceptedRequestId = acceptedRequestId;
    this.sentMessages = sentMessages;
  }

  public static ApiRefusal of(int status, String message) {
    return new ApiRefusal(status, message, List.of(), null, null);
  }

  public static ApiRefusal of(Refused refused) {
    return of(400, refused);
  }

  public static ApiRefusal of(int status, Refused refused) {
    return new ApiRefusal(status, refused.message(), refused.details(), null, null);
  }

  public static ApiRefusal acceptedBefore(RetryKeys.Accepted was) {
    return new ApiRefusal(
        409,
        "The retry key is already accepted",
        List.of(),
        was.requestId(),
        was.answer().get("sentMessages"));
  }

  public String message() {
    return Objects.requireNonNullElse(getMessage(), "");
  }

  public int status() {
    return status;
  }

  public List<Violation> details() {
    return details;
  }

  public @Nullable String acceptedRequestId() {
    return acceptedRequestId;
  }

  public @Nullable JsonNode sentMessages() {
    return sentMessages;
  }
}
