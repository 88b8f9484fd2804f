package phuchuay.platform.session;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;
import phuchuay.platform.PublicAddress;

/** The session's cookie: out of reach of scripts and other sites, and bound to https if we are. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class SessionCookie implements ServletContextInitializer {

  private final PublicAddress address;

  SessionCookie(PublicAddress address) {
    this.address = address;
  }

  @Override
  public void onStartup(ServletContext context) {
    context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    SessionCookieConfig cookie = context.getSessionCookieConfig();
    cookie.setName(name());
    cookie.setSecure(address.secure());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
  }

  /** The same cookie, as the sessions that all instances share write it. */
  CookieSerializer serializer() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name());
    cookie.setUseSecureCookie(address.secure());
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setUseBase64Encoding(false);
    return cookie;
  }

  private String name() {
    return address.secure() ? "__Host-session" : "session";
  }
}
