package phuchuay.platform.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;
import phuchuay.platform.RedisAway;
import phuchuay.platform.SessionDevice;
import phuchuay.platform.Sessions;

/**
 * Gives a session to the pages that have one and to no other; when nobody can say who is signed in,
 * those pages say so.
 */
public final class SessionDoor implements Filter {

  private static final ThreadLocal<SessionDevice> DEVICE =
      ThreadLocal.withInitial(() -> SessionDevice.UNKNOWN);

  private final Predicate<HttpServletRequest> hasSession;
  private final SessionRepositoryFilter<KeptSession> sessions;

  public SessionDoor(
      Predicate<HttpServletRequest> hasSession, SessionStore store, SessionCookie cookie) {
    this.hasSession = hasSession;
    CookieHttpSessionIdResolver ids = new CookieHttpSessionIdResolver();
    ids.setCookieSerializer(cookie.serializer());
    sessions = new SessionRepositoryFilter<>(store);
    sessions.setHttpSessionIdResolver(ids);
  }

  /** What the browser of the request under way says it is. */
  static SessionDevice device() {
    return DEVICE.get();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (request.getDispatcherType() == DispatcherType.ERROR || !hasSession.test(http)) {
      chain.doFilter(new WithoutSession(http), response);
      return;
    }
    DEVICE.set(SessionDevice.of(http.getHeader("User-Agent")));
    try {
      sessions.doFilter(request, response, chain);
    } catch (IOException | ServletException | RuntimeException failure) {
      if (!RedisAway.causes(failure) || response.isCommitted()) {
        throw failure;
      }
      closed(http, (HttpServletResponse) response);
    } finally {
      DEVICE.remove();
    }
  }

  private static void closed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(Sessions.AWAY, true);
    response.resetBuffer();
    response.setHeader("Retry-After", "60");
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
