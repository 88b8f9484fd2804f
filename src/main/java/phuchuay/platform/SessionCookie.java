package phuchuay.platform;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The session's cookie: out of reach of scripts and other sites, and bound to https if we are. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SessionCookie implements ServletContextInitializer {

  private static final int IDLE_MINUTES = 30;

  private final PublicAddress address;

  SessionCookie(PublicAddress address) {
    this.address = address;
  }

  @Override
  public void onStartup(ServletContext context) {
    context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    context.setSessionTimeout(IDLE_MINUTES);
    SessionCookieConfig cookie = context.getSessionCookieConfig();
    cookie.setName(address.secure() ? "__Host-session" : "session");
    cookie.setSecure(address.secure());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
  }
}
