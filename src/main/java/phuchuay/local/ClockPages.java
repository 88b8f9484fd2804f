package phuchuay.local;

import static org.springframework.http.HttpHeaders.ACCEPT;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows and moves the service's clock. */
@Local
@Controller
class ClockPages {

  private static final ResponseEntity<?> REFUSED =
      ResponseEntity.of(
              ProblemDetail.forStatusAndDetail(
                  HttpStatus.BAD_REQUEST,
                  "offset must be an ISO period or duration from now on, as P150D or PT3H"))
          .build();

  private final MovableClock clock;

  ClockPages(MovableClock clock) {
    this.clock = clock;
  }

  @GetMapping("/local/clock")
  Object show(@RequestHeader(name = ACCEPT, defaultValue = "") String accept, Model model) {
    return accept.contains(APPLICATION_JSON_VALUE) ? json() : page(model);
  }

  @PostMapping("/local/clock")
  Object move(
      @RequestParam String offset,
      @RequestHeader(name = ACCEPT, defaultValue = "") String accept,
      Model model) {
    boolean byHand = accept.contains(TEXT_HTML_VALUE);
    try {
      clock.move(offset);
      return byHand ? "redirect:/local/clock" : json();
    } catch (DateTimeException | ArithmeticException refused) {
      model.addAttribute("refused", offset);
      return byHand ? page(model) : REFUSED;
    }
  }

  private String page(Model model) {
    model.addAttribute("now", LocalDateTime.now(clock));
    model.addAttribute("days", clock.offset().toDays());
    model.addAttribute("offset", clock.offset());
    return "local/clock";
  }

  private ResponseEntity<Map<String, String>> json() {
    return ResponseEntity.ok(
        Map.of("now", OffsetDateTime.now(clock).toString(), "offset", clock.offset().toString()));
  }
}
