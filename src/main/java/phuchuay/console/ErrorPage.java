package phuchuay.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import phuchuay.platform.Sessions;

/**
 * What went wrong, told to a person as a page and to a machine as a problem document; never how it
 * went wrong inside.
 */
@Controller
class ErrorPage implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(ErrorPage.class);
  private static final Set<Integer> WORDED = Set.of(400, 403, 404, 413, 429, 500, 503);

  @RequestMapping("/error")
  Object tell(HttpServletRequest request) {
    HttpStatus status = status(request);
    String incident = UUID.randomUUID().toString().substring(0, 8);
    if (status.is5xxServerError() && !away(request)) {
      log.error("incident {}: {} under /{}", incident, status.value(), place(request));
    }
    return forMachine(request) ? problem(status) : page(request, status, incident);
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatus(status));
  }

  private static ModelAndView page(HttpServletRequest request, HttpStatus status, String incident) {
    ModelAndView page = new ModelAndView("console/error", status);
    boolean away = away(request);
    page.addObject("words", away ? "mistake.away" : words(status));
    page.addObject("incident", status.is5xxServerError() && !away ? incident : null);
    return page;
  }

  /** Told once a minute where it is noticed, and no incident of this request. */
  private static boolean away(HttpServletRequest request) {
    return request.getAttribute(Sessions.AWAY) != null;
  }

  private static String words(HttpStatus status) {
    int code = status.value();
    if (WORDED.contains(code)) {
      return "mistake." + code;
    }
    return status.is5xxServerError() ? "mistake.500" : "mistake.400";
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    if (code == null) {
      return HttpStatus.NOT_FOUND;
    }
    return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
  }

  private static boolean forMachine(HttpServletRequest request) {
    String path = path(request);
    String accept = request.getHeader("Accept");
    return path.equals("/api")
        || path.startsWith("/api/")
        || path.equals("/callback")
        || (accept != null && accept.contains("json") && !accept.contains("html"));
  }

  /** Only the beginning of the address: the rest may name a person or carry a ticket. */
  private static String place(HttpServletRequest request) {
    return path(request).split("/", 3)[1];
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : request.getRequestURI();
  }
}
