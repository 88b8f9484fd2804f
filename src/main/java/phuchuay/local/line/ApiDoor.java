package phuchuay.local.line;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;
import phuchuay.local.line.limits.Violation;
import phuchuay.platform.RealTime;

/** The door of LINE's API: asks for the token, names the request, writes the log. */
final class ApiDoor extends OncePerRequestFilter {

  static final String VIOLATIONS = "phuchuay.line.violations";
  static final String REQUEST_ID = "phuchuay.line.requestId";

  private static final int LARGEST = 2 * 1024 * 1024;

  private final Channel channel;
  private final CallLog log;
  private final Summaries summaries;
  private final RealTime time;

  ApiDoor(Channel channel, CallLog log, Summaries summaries, RealTime time) {
    this.channel = channel;
    this.log = log;
    this.summaries = summaries;
    this.time = time;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest plain, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Instant at = time.instant();
    long started = System.nanoTime();
    String requestId = UUID.randomUUID().toString();
    ContentCachingRequestWrapper request = new ContentCachingRequestWrapper(plain, LARGEST);
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    request.setAttribute(REQUEST_ID, requestId);
    answer.setHeader("x-line-request-id", requestId);
    try {
      Optional<String> no = refusal(request, answer);
      if (no.isPresent()) {
        answer.setContentType("application/json");
        answer.getWriter().write("{\"message\":\"" + no.get() + "\"}");
      } else {
        chain.doFilter(request, answer);
      }
    } finally {
      write(request, answer, requestId, at, (System.nanoTime() - started) / 1_000_000);
      answer.copyBodyToResponse();
    }
  }

  private Optional<String> refusal(HttpServletRequest request, HttpServletResponse answer) {
    if (!channel.opens(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      answer.setStatus(401);
      return Optional.of(
          "Authentication failed. Confirm that the access token in the authorization header is"
              + " valid.");
    }
    if (request.getContentLengthLong() > LARGEST) {
      answer.setStatus(413);
      return Optional.of("Request body exceeds the limit");
    }
    return Optional.empty();
  }

  private void write(
      ContentCachingRequestWrapper request,
      ContentCachingResponseWrapper answer,
      String requestId,
      Instant at,
      long millis) {
    String sent = readable(request.getContentType(), request.getContentAsByteArray());
    String answered = readable(answer.getContentType(), answer.getContentAsByteArray());
    log.add(
        id ->
            new Call(
                id,
                at,
                false,
                request.getMethod(),
                request.getRequestURI().substring(ApiPaths.ROOT.length()),
                answer.getStatus(),
                millis,
                1,
                requestId,
                summaries.ofCall(sent),
                violations(request),
                sent,
                answered));
  }

  @SuppressWarnings("unchecked")
  private static List<Violation> violations(HttpServletRequest request) {
    Object found = request.getAttribute(VIOLATIONS);
    return found == null ? List.of() : (List<Violation>) found;
  }

  private static String readable(@Nullable String type, byte[] body) {
    return type != null && (type.startsWith("image/") || type.startsWith("audio/"))
        ? "\"" + type + ", " + body.length + " bytes\""
        : new String(body, StandardCharsets.UTF_8);
  }
}
