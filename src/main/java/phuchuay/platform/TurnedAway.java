package phuchuay.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What somebody meets at a closed door: the way to sign in before what is for those we know, a
 * plain "not here" where no door is.
 */
@Component
class TurnedAway implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (!known(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (asksForData(request)) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect("/sign-in");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    boolean forbidden = why instanceof CsrfException || known(request);
    response.sendError(
        forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
  }

  private static boolean known(HttpServletRequest request) {
    String path = request.getRequestURI();
    return Stream.of("/console", "/profile", "/seats", "/consents", "/cases", "/files")
        .anyMatch(room -> path.equals(room) || path.startsWith(room + "/"));
  }

  private static boolean asksForData(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("json") && !accept.contains("html");
  }
}
