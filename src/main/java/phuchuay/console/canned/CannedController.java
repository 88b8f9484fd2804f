package phuchuay.console.canned;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.Person;
import phuchuay.console.canned.CannedReplies.Changed;

/** Canned replies at the desk: looking through them, putting one away, bringing it back. */
@Controller
class CannedController {

  private static final String PATH = "/console/canned";

  private final CannedReplies replies;
  private final CannedPage view;

  CannedController(CannedReplies replies, CannedPage view) {
    this.replies = replies;
    this.view = view;
  }

  @GetMapping(PATH)
  String list(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String typed,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(required = false) @Nullable String saved,
      Model page) {
    page.addAttribute("saved", saved);
    view.list(me, typed, system, show, page);
    return "console/canned";
  }

  @PostMapping(PATH + "/{id}/archive")
  String archive(
      @PathVariable String id, @AuthenticationPrincipal Person me, HttpServletRequest request) {
    boolean archived = replies.archive(theirs(me, id).id(), me.party(), request.getRemoteAddr());
    return "redirect:" + PATH + "?saved=" + (archived ? "archived" : "gone");
  }

  @PostMapping(PATH + "/{id}/restoration")
  String restore(
      @PathVariable String id, @AuthenticationPrincipal Person me, HttpServletRequest request) {
    Changed restored = replies.restore(theirs(me, id), me.party(), request.getRemoteAddr());
    return "redirect:"
        + PATH
        + "?saved="
        + switch (restored) {
          case YES -> "restored";
          case STALE -> "gone";
          case SHORTCUT_TAKEN -> "taken&show=archived";
        };
  }

  private CannedReply theirs(Person me, String id) {
    return replies.changeable(me, id).orElseThrow(CannedController::nothing);
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
