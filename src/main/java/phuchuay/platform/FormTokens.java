package phuchuay.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The tokens that forms carry, so that no other site can send them. Of whoever is signed in they
 * are kept in the session; of everybody else nothing is kept: the token is a keyed mark of a cookie
 * that scripts and other sites cannot reach, so strangers fill no memory and their forms never grow
 * too old.
 */
@Component
class FormTokens implements CsrfTokenRepository {

  private static final String PURPOSE = "form token";
  private static final String FRESH = "phuchuay.form-token.fresh";
  private static final int BYTES = 32;
  private static final String SHAPE = "[A-Za-z0-9_-]{43}";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final CsrfTokenRepository kept = new HttpSessionCsrfTokenRepository();
  private final Fingerprints fingerprints;
  private final SafeCookies cookies;

  FormTokens(Fingerprints fingerprints, SafeCookies cookies) {
    this.fingerprints = fingerprints;
    this.cookies = cookies;
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    if (signedIn(request)) {
      return kept.loadToken(request);
    }
    Cookie visit = WebUtils.getCookie(request, cookies.name("visit"));
    return visit != null && visit.getValue().matches(SHAPE) ? token(visit.getValue()) : null;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    if (signedIn(request)) {
      return kept.generateToken(request);
    }
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String visit = TEXT.encodeToString(random);
    request.setAttribute(FRESH, visit);
    return token(visit);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (signedIn(request)) {
      kept.saveToken(token, request, response);
    } else if (token != null && request.getAttribute(FRESH) instanceof String visit) {
      response.addHeader(HttpHeaders.SET_COOKIE, cookies.forThisVisit("visit", visit));
    }
  }

  private CsrfToken token(String visit) {
    String mark = TEXT.encodeToString(fingerprints.mark(PURPOSE, visit));
    return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", mark);
  }

  private static boolean signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            != null;
  }
}
