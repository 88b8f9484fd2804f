package phuchuay.registration.join;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;
import phuchuay.registration.code.Guesser;
import phuchuay.registration.code.LiveCode;

/** How far somebody has come under /register; their session keeps it, never the code itself. */
@Component
class Progress {

  private static final String ENTRY = "phuchuay.registration.entry";
  private static final String GUESSER = "phuchuay.registration.guesser";
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final RealTime time;

  Progress(RealTime time) {
    this.time = time;
  }

  /** Who tries: the phone whose link they came by, else the address they sit at. */
  Guesser guesser(HttpServletRequest request) {
    return kept(request, GUESSER, Guesser.class)
        .orElseGet(() -> Guesser.at(request.getRemoteAddr()));
  }

  void comesFromChat(HttpServletRequest request, Guesser phone) {
    request.getSession().setAttribute(GUESSER, phone);
  }

  void begin(HttpServletRequest request, LiveCode code) {
    tells(request, new Entry(code, Joiner.nobodyYet(), time.instant()));
  }

  void tells(HttpServletRequest request, Entry entry) {
    request.getSession().setAttribute(ENTRY, entry);
  }

  /** Empty when no code was typed, or too long ago. */
  Optional<Entry> of(HttpServletRequest request) {
    return kept(request, ENTRY, Entry.class)
        .filter(entry -> time.instant().isBefore(entry.since().plus(LIFE)));
  }

  void ends(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ENTRY);
    }
  }

  private static <T> Optional<T> kept(HttpServletRequest request, String name, Class<T> kind) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session == null ? null : session.getAttribute(name))
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
