package phuchuay.console.answers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.Person;
import phuchuay.faq.Answers;
import phuchuay.faq.Broken;
import phuchuay.faq.Editor;
import phuchuay.faq.Entry;
import phuchuay.faq.Standing;
import phuchuay.faq.Standings;

/**
 * Taking an answer away, letting it be seen again, and going back to the words of its file: each is
 * asked once more, with what would come of it.
 */
@Controller
class ActsController {

  private static final String CONFIRM = "console/answer-act";

  private final Desk desk;
  private final Standings standings;
  private final Answers answers;
  private final AnswerWords words;

  ActsController(Desk desk, Standings standings, Answers answers, AnswerWords words) {
    this.desk = desk;
    this.standings = standings;
    this.answers = answers;
    this.words = words;
  }

  @PostMapping(AnswersController.PATH + "/{act:withdrawal|return|restoration}")
  String act(
      @PathVariable String act,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal Person me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    AnswerForm form = AnswerForm.read(typed);
    Standing one =
        desk.standing(form.id(), me)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (one.version() != form.seen() || !fits(act, one)) {
      return "redirect:" + AnswerLinks.one(form.id()) + "&saved=overtaken";
    }
    List<Broken> broken = broken(act, one);
    boolean agreed = broken.isEmpty() || (form.sure() && !form.reason().isBlank());
    if (!typed.containsKey("really") || !agreed) {
      return ask(act, one, form, broken, typed.containsKey("really"), response, page);
    }
    Editor editor =
        new Editor(me.party(), request.getRemoteAddr(), form.seen(), form.reason(), broken.size());
    String saved = done(act, form.id(), editor) ? act : "overtaken";
    return "redirect:" + AnswerLinks.one(form.id()) + "&saved=" + saved;
  }

  private String ask(
      String act,
      Standing one,
      AnswerForm form,
      List<Broken> broken,
      boolean unsure,
      HttpServletResponse response,
      Model page) {
    if (unsure) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute("unsure", true);
    }
    page.addAttribute("act", act);
    page.addAttribute("one", one);
    page.addAttribute("form", form);
    page.addAttribute("then", then(act, one).map(Entry::answer).orElse(""));
    page.addAttribute("broken", broken.stream().map(words::change).toList());
    return CONFIRM;
  }

  private boolean fits(String act, Standing one) {
    return switch (act) {
      case "withdrawal" -> !one.withdrawn();
      case "return" -> one.withdrawn();
      default -> one.filed() && one.version() != 0;
    };
  }

  /** What people would read then. */
  private Optional<Entry> then(String act, Standing one) {
    return switch (act) {
      case "withdrawal" -> Optional.empty();
      case "return" -> Optional.of(one.entry());
      default -> standings.asFiled(one.entry().id());
    };
  }

  private List<Broken> broken(String act, Standing one) {
    return then(act, one)
        .map(answers::wouldBreak)
        .orElseGet(() -> answers.wouldBreakWithout(one.entry().id()));
  }

  private boolean done(String act, String id, Editor editor) {
    return switch (act) {
      case "withdrawal" -> answers.withdraw(id, editor);
      case "return" -> answers.bringBack(id, editor);
      default -> answers.restore(id, editor);
    };
  }
}
