package phuchuay.local;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only this machine's own people into {@code /local}, and no foreign page through them. */
@Local
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Gate extends OncePerRequestFilter {

  private static final Pattern OUR_NAME =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String info = request.getPathInfo();
    String path = request.getServletPath() + (info == null ? "" : info);
    return !path.equals("/local") && !path.startsWith("/local/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (near(request) && ours(request)) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      response.setContentType("text/plain");
      response.getWriter().println("Only for this machine, by the name localhost.");
    }
  }

  /** Judged by the connection itself; what a proxy passes on comes from elsewhere by its word. */
  private static boolean near(HttpServletRequest request) {
    for (String header : FORWARDED) {
      if (request.getHeader(header) != null) {
        return false;
      }
    }
    ServletRequest connection = request;
    while (connection instanceof ServletRequestWrapper wrapper) {
      connection = wrapper.getRequest();
    }
    return connection.getAttribute("org.apache.tomcat.request.forwarded") == null
        && InetAddress.ofLiteral(connection.getRemoteAddr()).isLoopbackAddress();
  }

  /** A name of this machine, so that no foreign name may be bent to it; writing, from our pages. */
  private static boolean ours(HttpServletRequest request) {
    String host = request.getHeader("Host");
    if (!OUR_NAME.matcher(host == null ? request.getServerName() : host).matches()) {
      return false;
    }
    return READING.contains(request.getMethod())
        || (sameOrigin(request.getHeader("Origin"), host)
            && Set.of("", "same-origin", "none")
                .contains(orEmpty(request.getHeader("Sec-Fetch-Site"))));
  }

  private static boolean sameOrigin(@Nullable String origin, @Nullable String host) {
    return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
