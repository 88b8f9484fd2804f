package phuchuay.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import phuchuay.chat.care.Result;
import phuchuay.chat.care.Result.Why;

/**
 * Tells what came of an act at the desk. Pages that live ask by script and hear it; a form that is
 * sent without one comes back to the page, which says it.
 */
@Component
class Outcomes {

  private final DeskOfficers officers;
  private final Rows rows;

  Outcomes(DeskOfficers officers, Rows rows) {
    this.officers = officers;
    this.rows = rows;
  }

  ResponseEntity<Problem> after(long conversation, Result result, HttpServletRequest request) {
    return switch (result) {
      case Result.Done() ->
          byScript(request)
              ? ResponseEntity.noContent().build()
              : ResponseEntity.status(HttpStatus.SEE_OTHER)
                  .location(URI.create(DeskController.PATH + "/" + conversation))
                  .build();
      case Result.Refused(Why why, UUID by) ->
          not(
              conversation,
              why.name().toLowerCase(Rows.THAI),
              by == null ? "" : officers.name(by),
              "",
              request);
    };
  }

  /** It did not come to it; what was typed is given back where it was changed. */
  ResponseEntity<Problem> not(
      long conversation, String why, String name, String text, HttpServletRequest request) {
    if (byScript(request)) {
      HttpStatus status = why.equals("gone") ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
      return ResponseEntity.status(status)
          .body(new Problem(why, rows.word("desk.problem." + why, "", name), text));
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(DeskController.PATH + "/" + conversation + "?problem=" + why))
        .build();
  }

  private static boolean byScript(HttpServletRequest request) {
    return request.getHeader("X-Desk") != null;
  }
}
