package phuchuay.faq;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.platform.Taken;

/** The public search of questions and answers; by POST too, for texts too long for an address. */
@RestController
class FaqController {

  private static final int MOST = 20;
  private static final String USUAL = "5";

  private final FaqSearch search;
  private final SearchLimit limit;

  FaqController(FaqSearch search, SearchLimit limit) {
    this.search = search;
    this.limit = limit;
  }

  @RequestMapping(
      path = "/api/v1/faq/search",
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<?> search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = USUAL) String size,
      HttpServletRequest request) {
    Taken taken = limit.take(request.getRemoteAddr());
    if (!taken.allowed()) {
      long seconds = Math.max(1, taken.retryAfter().toSeconds());
      return ResponseEntity.status(429).header(HttpHeaders.RETRY_AFTER, "" + seconds).build();
    }
    Found found = search.answers(q, system.strip().toLowerCase(Locale.ROOT), size(size));
    return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(found);
  }

  /** What is no number, or one beyond the limits, is the nearest that is allowed. */
  private static int size(String typed) {
    try {
      return Math.clamp(Long.parseLong(typed.strip()), 1, MOST);
    } catch (NumberFormatException usual) {
      return Integer.parseInt(USUAL);
    }
  }
}
