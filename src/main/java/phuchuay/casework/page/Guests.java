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

  /** A paper of thousands of rows takes seconds to print, whoever asks. */
  boolean mayPrint(Caller caller) {
    String who = caller.party().kind() + ":" + caller.party().id();
    return attempts.take("case-paper", who, settings.papersAnHour(), HOUR).allowed();
  }

  private boolean may(String what, int most, Caller caller, HttpServletRequest request) {
    return !Callers.withoutAccount(caller.party())
        || attempts.take(what, request.getRemoteAddr(), most, HOUR).allowed();
  }
}
