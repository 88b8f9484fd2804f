package phuchuay.local.line.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Channel;
import phuchuay.local.line.RetryKeys;
import phuchuay.local.line.faults.Rates;
import phuchuay.platform.RealTime;

/** The door of LINE's API: asks for the token, names the request, writes the log. */
public final class ApiDoor extends OncePerRequestFilter {

  public static final String VIOLATIONS = "phuchuay.line.violations";
  public static final String REQUEST_ID = "phuchuay.line.requestId";

  private static final int LARGEST = 2 * 1024 * 1024;
  private static final String KEYED = ".*/message/(push|multicast|narrowcast|broadcast)";

  private final Channel channel;
  private final ApiRows rows;
  private final Rates rates;
  private final Spoiler spoiler;
  private final RealTime time;

  public ApiDoor(Channel channel, ApiRows rows, Rates rates, Spoiler spoiler, RealTime time) {
    this.channel = channel;
    this.rows = rows;
    this.rates = rates;
    this.spoiler = spoiler;
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
    List<String> marks = new ArrayList<>();
    try {
      Optional<ApiRefusal> no = refusal(request);
      if (no.isPresent()) {
        Spoiler.say(answer, no.get().status(), no.get().message());
      } else {
        spoiler.pass(request, answer, chain, marks);
      }
    } finally {
      long millis = (System.nanoTime() - started) / 1_000_000;
      rows.write(request, answer, requestId, at, millis, marks);
      Spoiler.send(request, answer, response);
    }
  }

  private Optional<ApiRefusal> refusal(HttpServletRequest request) {
    String path = ApiPaths.after(request);
    if (!channel.opens(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      return no(
          401,
          "Authentication failed. Confirm that the access token in the authorization header is"
              + " valid.");
    }
    if (request.getContentLengthLong() > LARGEST) {
      return no(413, "Request body exceeds the limit");
    }
    if (!rates.allow(request.getMethod(), path)) {
      return no(429, Spoiler.TOO_FAST);
    }
    if (request.getHeader(RetryKeys.HEADER) != null && !path.matches(KEYED)) {
      return no(400, "X-Line-Retry-Key is not supported by this endpoint");
    }
    return Optional.empty();
  }

  private static Optional<ApiRefusal> no(int status, String message) {
    return Optional.of(ApiRefusal.of(status, message));
  }
}
