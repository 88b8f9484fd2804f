package phuchuay.account.proof;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More people prove who they are than can be looked at; they may come again in a moment. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class TooBusy extends RuntimeException {

  TooBusy() {
    super("too many passwords at once");
  }
}
