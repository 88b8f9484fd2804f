package phuchuay.account.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Pages;

/** Where somebody stands on the way to another password, as their session remembers it. */
@Component
class OnTheWay {

  private static final String STATE = "phuchuay.account.recovering";

  private final AccountSettings settings;
  private final Clock clock;

  OnTheWay(AccountSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  void set(HttpServletRequest request, Recovering state) {
    request.getSession().setAttribute(STATE, state);
  }

  /** Whoever has a question before them. */
  Optional<Recovering> asked(HttpServletRequest request) {
    return state(request).filter(state -> !state.done() && !state.answered());
  }

  /** Whoever has answered all and chooses a password. */
  Optional<Recovering> choosing(HttpServletRequest request) {
    return state(request).filter(state -> !state.done() && state.answered());
  }

  Optional<Recovering> finished(HttpServletRequest request) {
    return state(request).filter(Recovering::done);
  }

  /** To the page on which they have to go on. */
  String elsewhere(HttpServletRequest request, Locale locale) {
    String page =
        state(request)
            .map(
                state ->
                    state.done()
                        ? "/recovery/sent"
                        : state.answered() ? "/recovery/password" : "/recovery/question")
            .orElse("/recovery?news=late");
    return Pages.to(page, locale);
  }

  private Optional<Recovering> state(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(STATE) instanceof Recovering state
            && clock.instant().isBefore(state.since().plus(settings.recovery().life()))
        ? Optional.of(state)
        : Optional.empty();
  }
}
