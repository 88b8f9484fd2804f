package phuchuay.chat.line;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import phuchuay.chat.hearing.Arrival;
import phuchuay.chat.hearing.Inbox;

/** Where LINE knocks: signature over the raw bytes, then parse, then commit, then 200. */
final class Webhook implements Filter {

  static final String PATH = "/callback";
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private final Signature signature;
  private final LineEvents events;
  private final Inbox inbox;
  private final MeterRegistry meters;

  Webhook(Signature signature, LineEvents events, Inbox inbox, MeterRegistry meters) {
    this.signature = signature;
    this.events = events;
    this.inbox = inbox;
    this.meters = meters;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (http.getServletPath().equals(PATH) || PATH.equals(http.getRequestURI())) {
      Problem problem = receive(http);
      meters.counter("phuchuay.webhook", "status", String.valueOf(problem.status())).increment();
      problem.answer((HttpServletResponse) response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Problem receive(HttpServletRequest request) throws IOException {
    if (!request.getMethod().equals("POST")) {
      return new Problem(405, "Only POST is answered here.");
    }
    if (request.getContentLengthLong() > MOST_BYTES) {
      return new Problem(413, "More than 2 MB.");
    }
    byte[] body = body(request);
    if (body.length > MOST_BYTES) {
      return new Problem(413, "More than 2 MB.");
    }
    if (!signature.signs(body, request.getHeader("x-line-signature"))) {
      return new Problem(401, "The signature does not fit.");
    }
    Optional<List<Arrival>> arrivals = events.parse(body);
    if (arrivals.isEmpty()) {
      return new Problem(400, "Not a webhook of LINE.");
    }
    return inbox.record(arrivals.get()) ? Problem.NONE : new Problem(503, "Not stored, try again.");
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    int length = request.getContentLength();
    return length >= 0
        ? request.getInputStream().readNBytes(length)
        : request.getInputStream().readNBytes(MOST_BYTES + 1);
  }

  /** What a machine is told. */
  private record Problem(int status, String detail) {

    static final Problem NONE = new Problem(200, "");

    void answer(HttpServletResponse response) throws IOException {
      response.setStatus(status);
      if (status == 200) {
        response.setContentLength(0);
        return;
      }
      if (status == 405) {
        response.setHeader("Allow", "POST");
      }
      byte[] json =
          ("{\"type\":\"about:blank\",\"status\":%d,\"detail\":\"%s\"}".formatted(status, detail))
              .getBytes(StandardCharsets.UTF_8);
      response.setContentType("application/problem+json");
      response.setContentLength(json.length);
      response.getOutputStream().write(json);
    }
  }
}
