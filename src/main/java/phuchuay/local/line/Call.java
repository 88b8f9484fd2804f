package phuchuay.local.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import phuchuay.local.line.limits.Violation;

/**
 * One row of the call log.
 *
 * @param webhook true when LINE called the bot, false when the bot called LINE
 * @param summary what a person would read: the text, or a card's alternative text
 * @param faults the faults of this simulator that spoilt it
 * @param attempt counts the arrivals of one webhook, 1 for everything else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Call(
    long id,
    Instant at,
    boolean webhook,
    String method,
    String path,
    int status,
    long millis,
    int attempt,
    String requestId,
    String summary,
    List<Violation> violations,
    List<String> faults,
    @Nullable String request,
    @Nullable String response) {

  public Call withoutBodies() {
    return with(null, null);
  }

  /** Bodies are kept to a length a person still reads. */
  public Call shortened(int longest) {
    return with(cut(request, longest), cut(response, longest));
  }

  private Call with(@Nullable String sent, @Nullable String answered) {
    return new Call(
        id,
        at,
        webhook,
        method,
        path,
        status,
        millis,
        attempt,
        requestId,
        summary,
        violations,
        faults,
        sent,
        answered);
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest) + "…";
  }
}
