package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseworkSettings;
import phuchuay.platform.Attempts;

/** How much people without an account may do from one address: nobody fills the house alone. */
@Component
class Guests {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Attempts attempts;
  private final CaseworkSettings settings;

  Guests(Attempts attempts, CaseworkSettings settings) {
    this.attempts = attempts;
    this.settings = settings;
  }

  boolean mayBegin(Caller caller, HttpServletRequest request) {
    return may("case-begin", settings.beginsAnHour(), caller, request);
  }

  boolean maySend(Caller caller, HttpServletRequest request) {
    return may("case-file", settings.filesAnHour(), caller, request);
  }

  private boolean may(String what, int most, Caller caller, HttpServletRequest request) {
    return !Callers.withoutAccount(caller.party())
        || attempts.take(what, request.getRemoteAddr(), most, HOUR).allowed();
  }
}
