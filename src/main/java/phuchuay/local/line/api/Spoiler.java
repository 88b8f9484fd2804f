package phuchuay.local.line.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.faults.Fault;
import phuchuay.local.line.faults.Faults;
import phuchuay.local.line.faults.Kind;

/** Lets a call through to LINE, or spoils it as the switched-on faults say. */
@Simulated
@Component("lineSpoiler")
class Spoiler {

  static final String TOO_FAST = "The API rate limit has been exceeded. Try again later.";

  /** Tells {@link HangUp} to close the connection; its value is how the answer ends. */
  static final String HANG_UP = "phuchuay.line.hangUp";

  private final Faults faults;

  Spoiler(Faults faults) {
    this.faults = faults;
  }

  /** Adds to the marks what went wrong on purpose. */
  void pass(
      HttpServletRequest request,
      ContentCachingResponseWrapper answer,
      FilterChain chain,
      List<String> marks)
      throws ServletException, IOException {
    List<Fault> struck = faults.ofCall(ApiPaths.after(request));
    struck.forEach(fault -> marks.add(fault.mark()));
    struck.stream().filter(Spoiler::slow).forEach(fault -> faults.pause(fault.millis()));
    Fault deciding = struck.stream().filter(fault -> !slow(fault)).findFirst().orElse(null);
    if (deciding == null || deciding.accepted()) {
      chain.doFilter(request, answer);
    }
    if (deciding != null) {
      spoil(deciding, request, answer);
    }
  }

  private static boolean slow(Fault fault) {
    return fault.kind() == Kind.SLOW;
  }

  private void spoil(Fault fault, HttpServletRequest request, ContentCachingResponseWrapper answer)
      throws IOException {
    switch (fault.kind()) {
      case RATE -> say(answer, 429, TOO_FAST);
      case CONCURRENCY -> say(answer, 429, "Too many concurrent requests. Try again later.");
      case QUOTA -> say(answer, 429, "You have reached your monthly limit.");
      case ERROR -> say(answer, 500, "The server is temporarily unable to respond.");
      case HTML -> write(answer, 502, "text/html", "<html><body>502 Bad Gateway</body></html>");
      case TIMEOUT -> {
        faults.pause(fault.millis());
        request.setAttribute(HANG_UP, Kind.RESET);
      }
      case RESET, CUT -> request.setAttribute(HANG_UP, fault.kind());
      default -> {}
    }
  }

  static void say(ContentCachingResponseWrapper answer, int status, String message)
      throws IOException {
    write(answer, status, "application/json", "{\"message\":\"" + message + "\"}");
  }

  private static void write(
      ContentCachingResponseWrapper answer, int status, String type, String body)
      throws IOException {
    answer.resetBuffer();
    answer.setStatus(status);
    answer.setContentType(type);
    answer.getOutputStream().write(body.getBytes());
  }

  /** Whether the bot gets no answer at all. */
  static boolean silent(ServletRequest request) {
    return request.getAttribute(HANG_UP) == Kind.RESET;
  }

  /** Sends what was answered: whole, half, or nothing. */
  static void send(
      ServletRequest request, ContentCachingResponseWrapper answer, HttpServletResponse plain)
      throws IOException {
    if (request.getAttribute(HANG_UP) == Kind.CUT) {
      byte[] whole = answer.getContentAsByteArray();
      plain.setContentLength(Math.max(2, whole.length));
      plain.getOutputStream().write(whole, 0, whole.length / 2);
      plain.flushBuffer();
    } else if (!silent(request)) {
      answer.copyBodyToResponse();
    }
  }
}
