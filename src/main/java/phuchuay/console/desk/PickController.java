package phuchuay.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.Person;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.CareLists;
import phuchuay.faq.FaqSearch;

/** What an officer can put into an answer: what the FAQ says to the last words. */
@Controller
class PickController {

  private static final String ONE = DeskController.PATH + "/{conversation:[0-9]+}";
  private static final int SUGGESTED = 4;

  private final CareLists lists;
  private final DeskOfficers officers;
  private final FaqSearch search;

  PickController(CareLists lists, DeskOfficers officers, FaqSearch search) {
    this.lists = lists;
    this.officers = officers;
    this.search = search;
  }

  @GetMapping(ONE + "/suggestions")
  String suggestions(
      @AuthenticationPrincipal Person me,
      @PathVariable long conversation,
      HttpServletRequest request,
      Model page) {
    Care care = care(conversation, me, request);
    page.addAttribute(
        "suggestions", search.suggestions(care.last(), care.about().system(), SUGGESTED));
    page.addAttribute("asked", care.last());
    page.addAttribute("system", care.about().system());
    page.addAttribute("me", me);
    return "console/desk-picker :: suggestions";
  }

  private Care care(long conversation, Person me, HttpServletRequest request) {
    return lists
        .find(conversation, officers.of(me, request.getRemoteAddr()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
