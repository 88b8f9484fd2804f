package phuchuay.local;

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
import org.springframework.web.bind.annotation.RequestParam;

/** Shows and moves the service's clock. */
@Local
@Controller
class ClockPages {

  private final MovableClock clock;

  ClockPages(MovableClock clock) {
    this.clock = clock;
  }

  @GetMapping(path = "/local/clock", produces = TEXT_HTML_VALUE)
  String page(Model model) {
    model.addAttribute("now", LocalDateTime.now(clock));
    model.addAttribute("days", clock.offset().toDays());
    model.addAttribute("offset", clock.offset());
    return "local/clock";
  }

  @GetMapping(path = "/local/clock", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, String>> json() {
    return ResponseEntity.ok(
        Map.of("now", OffsetDateTime.now(clock).toString(), "offset", clock.offset().toString()));
  }

  @PostMapping(path = "/local/clock", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<?> moveByProgram(@RequestParam String offset) {
    try {
      clock.move(offset);
      return json();
    } catch (DateTimeException | ArithmeticException refused) {
      return ResponseEntity.of(
              ProblemDetail.forStatusAndDetail(
                  HttpStatus.BAD_REQUEST,
                  "offset must be an ISO period or duration from now on, as P150D or PT3H"))
          .build();
    }
  }

  @PostMapping(path = "/local/clock", produces = TEXT_HTML_VALUE)
  Object moveByHand(@RequestParam String offset, Model model) {
    try {
      clock.move(offset);
      return "redirect:/local/clock";
    } catch (DateTimeException | ArithmeticException refused) {
      model.addAttribute("refused", offset);
      return page(model);
    }
  }
}
