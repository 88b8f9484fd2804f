package phuchuay.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import phuchuay.account.Person;
import phuchuay.chat.care.CareLists;
import phuchuay.chat.care.Officer;

/** The door of the streams by which the desk is live. */
@Controller
class LiveController {

  private final Live live;
  private final CareLists lists;
  private final DeskOfficers officers;
  private final DeskSettings settings;

  LiveController(Live live, CareLists lists, DeskOfficers officers, DeskSettings settings) {
    this.live = live;
    this.lists = lists;
    this.officers = officers;
    this.settings = settings;
  }

  @GetMapping(path = "/console/desk/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "0") long watching,
      HttpSession session,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader("X-Accel-Buffering", "no");
    response.setHeader("Cache-Control", "no-store");
    Officer officer = officers.of(me, request.getRemoteAddr());
    boolean seen = watching > 0 && lists.find(watching, officer).isPresent();
    SseEmitter stream = new SseEmitter(settings.stream().toMillis());
    live.open(new Watcher(officer, session.getId(), seen ? watching : 0, stream));
    return stream;
  }
}
