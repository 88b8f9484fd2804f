package phuchuay.console.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.chat.Conversations;

/**
 * "Did they get it?" (เขาได้รับไหม): somebody is looked up, and what was sent to them is listed.
 */
@Controller
class DeliveryController {

  private static final String PAGE = "console/delivery";
  private static final int LONGEST = 254;

  private final Subjects subjects;
  private final Sent sent;
  private final Conversations conversations;

  DeliveryController(Subjects subjects, Sent sent, Conversations conversations) {
    this.subjects = subjects;
    this.sent = sent;
    this.conversations = conversations;
  }

  @GetMapping("/console/delivery")
  String page(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable Long conversation,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    String typed = q.strip();
    page.addAttribute("q", typed);
    page.addAttribute("most", Sent.MOST);
    if (typed.isEmpty() && person == null && conversation == null) {
      return PAGE;
    }
    Optional<Subject> found = found(me, typed, person, conversation);
    found.ifPresentOrElse(
        subject -> show(subject, me, request, page),
        () -> {
          page.addAttribute("missing", true);
          response.setStatus(HttpStatus.NOT_FOUND.value());
        });
    return PAGE;
  }

  private Optional<Subject> found(
      Person me, String typed, @Nullable UUID person, @Nullable Long conversation) {
    if (person != null) {
      return subjects.person(me, person);
    }
    return conversation != null
        ? subjects.conversation(me, conversation)
        : subjects.typed(me, typed.substring(0, Math.min(LONGEST, typed.length())));
  }

  private void show(Subject subject, Person me, HttpServletRequest request, Model page) {
    Set<String> following = conversations.following(subject.lineIds());
    page.addAttribute("subject", subject);
    page.addAttribute("rows", sent.open(subject, me, request.getRemoteAddr()));
    page.addAttribute("blocked", subject.lineIds().size() - following.size());
  }
}
