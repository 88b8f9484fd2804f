package phuchuay.local.line.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;
import phuchuay.local.line.Call;
import phuchuay.local.line.CallLog;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.Summaries;
import phuchuay.local.line.limits.Violation;

/** Writes what the bot asked of LINE into the log. */
@Simulated
@Component("lineApiRows")
class ApiRows {

  private final CallLog log;
  private final Summaries summaries;

  ApiRows(CallLog log, Summaries summaries) {
    this.log = log;
    this.summaries = summaries;
  }

  void write(
      ContentCachingRequestWrapper request,
      ContentCachingResponseWrapper answer,
      String requestId,
      Instant at,
      long millis,
      List<String> marks) {
    String sent = readable(request.getContentType(), request.getContentAsByteArray());
    String answered = readable(answer.getContentType(), answer.getContentAsByteArray());
    int status = Spoiler.silent(request) ? 0 : answer.getStatus();
    log.add(
        id ->
            new Call(
                id,
                at,
                false,
                request.getMethod(),
                ApiPaths.after(request),
                status,
                millis,
                1,
                requestId,
                summaries.ofCall(sent),
                violations(request),
                List.copyOf(marks),
                sent,
                answered));
  }

  @SuppressWarnings("unchecked")
  private static List<Violation> violations(HttpServletRequest request) {
    Object found = request.getAttribute(ApiDoor.VIOLATIONS);
    return found == null ? List.of() : (List<Violation>) found;
  }

  private static String readable(@Nullable String type, byte[] body) {
    return type != null && type.matches("(?i)(image|audio|video)/.*|application/(?!json).*")
        ? "\"" + type + ", " + body.length + " bytes\""
        : new String(body, StandardCharsets.UTF_8);
  }
}
