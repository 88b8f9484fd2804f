package phuchuay.platform.session;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/** Who is signed in by a session. */
record SessionOwner(String name, boolean staff) {

  private static final String CONTEXT =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  static @Nullable SessionOwner of(Session session) {
    Object context = session.getAttribute(CONTEXT);
    Authentication proven =
        context instanceof SecurityContext security ? security.getAuthentication() : null;
    if (proven == null || !proven.isAuthenticated()) {
      return null;
    }
    boolean staff =
        proven.getAuthorities().stream().anyMatch(role -> "ROLE_STAFF".equals(role.getAuthority()));
    return new SessionOwner(proven.getName(), staff);
  }
}
