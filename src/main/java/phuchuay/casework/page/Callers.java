package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.platform.Guest;
import phuchuay.platform.Party;

/**
 * Who asks, on a page: somebody signed in, or a visitor whom their session remembers, also one who
 * began in chat and proved it by mail.
 */
@Component
class Callers {

  private static final String VISITOR = "visitor";
  private static final Set<String> WITHOUT_ACCOUNT = Set.of(VISITOR, "contact");
  private static final Caller NOBODY = Caller.of(Party.of(VISITOR, "nobody"));

  Caller of(HttpServletRequest request, @Nullable Person me) {
    if (me != null) {
      return Caller.of(me);
    }
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(Guest.MARK) instanceof String known
        ? Caller.of(party(known))
        : NOBODY;
  }

  /** As {@link #of}, and a visitor is remembered from now on. */
  Caller beginning(HttpServletRequest request, @Nullable Person me) {
    Caller known = of(request, me);
    return known == NOBODY ? remember(request, Party.of(VISITOR, UUID.randomUUID())) : known;
  }

  /** Whether somebody without an account can begin cases as this, and so come back to them. */
  static boolean withoutAccount(Party party) {
    return WITHOUT_ACCOUNT.contains(party.kind());
  }

  /** They have proven to be the one who began their cases. */
  Caller remember(HttpServletRequest request, Party visitor) {
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(Guest.MARK, visitor.kind() + ":" + visitor.id());
    return Caller.of(visitor);
  }

  private static Party party(String known) {
    String[] parts = known.split(":", 2);
    return Party.of(parts[0], parts[1]);
  }
}
