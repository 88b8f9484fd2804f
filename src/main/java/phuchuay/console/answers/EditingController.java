package phuchuay.console.answers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import phuchuay.account.Person;
import phuchuay.faq.Answers;
import phuchuay.faq.Editor;
import phuchuay.faq.Entry;
import phuchuay.faq.Standing;
import phuchuay.faq.Tried;

/** Writing an answer: the form, its preview, trying it out, and publishing it. */
@Controller
class EditingController {

  private static final String PATH = AnswersController.PATH;
  private static final String CHECK = "console/answer-check";

  private final Desk desk;
  private final EditingPage editing;
  private final Answers answers;
  private final AnswerWords words;
  private final Phone phone;

  EditingController(
      Desk desk, EditingPage editing, Answers answers, AnswerWords words, Phone phone) {
    this.desk = desk;
    this.editing = editing;
    this.answers = answers;
    this.words = words;
    this.phone = phone;
  }

  /** Also from a chat or a gap, which say what was asked. */
  @GetMapping(PATH + "/new")
  String fresh(
      @RequestParam Map<String, String> typed, @AuthenticationPrincipal Person me, Model page) {
    Typed all = new Typed(typed);
    AnswerForm form = AnswerForm.fresh(Desk.freshId(), all.line("question"), all.line("system"));
    return editing.show(form, Optional.empty(), me, page);
  }

  /** With one more wording, or with words that it had before. */
  @GetMapping(PATH + "/edit")
  String edit(
      @RequestParam Map<String, String> typed, @AuthenticationPrincipal Person me, Model page) {
    Typed all = new Typed(typed);
    Optional<Standing> standing =
        all.line("id").isEmpty() ? Optional.empty() : desk.standing(all.line("id"), me);
    if (standing.isEmpty()) {
      return "redirect:" + PATH;
    }
    Standing one = standing.get();
    Entry entry = desk.former(one.entry().id(), all.number("version")).orElse(one.entry());
    AnswerForm form = AnswerForm.of(entry, one.version());
    String also = all.line("also");
    return editing.show(also.isEmpty() ? form : form.asking(also), standing, me, page);
  }

  @PostMapping(path = PATH + "/preview", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String preview(@RequestParam Map<String, String> typed) {
    AnswerForm form = AnswerForm.read(typed);
    return form.showable() && Desk.named(form.id()) ? phone.shows(desk.entry(form)) : Phone.NOTHING;
  }

  /** What would come of it; nothing is published yet. */
  @PostMapping(PATH + "/check")
  String check(
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal Person me,
      HttpServletResponse response,
      Model page) {
    AnswerForm form = AnswerForm.read(typed);
    Optional<Standing> standing = desk.standing(form.id(), me);
    if (typed.containsKey("look")) {
      return editing.show(form, standing, me, page);
    }
    return stopped(form, standing, me, response, page).orElseGet(() -> tried(form, page));
  }

  @PostMapping(PATH + "/publication")
  String publish(
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal Person me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    AnswerForm form = AnswerForm.read(typed);
    Optional<Standing> standing = desk.standing(form.id(), me);
    Optional<String> stopped = stopped(form, standing, me, response, page);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    Entry entry = desk.entry(form);
    Tried tried = answers.tryOut(entry);
    if (!tried.broken().isEmpty() && !(form.sure() && !form.reason().isBlank())) {
      page.addAttribute("unsure", true);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return tried(form, page);
    }
    Editor editor =
        new Editor(
            me.party(), request.getRemoteAddr(), form.seen(), form.reason(), tried.broken().size());
    return answers.change(entry, editor)
        ? "redirect:" + AnswerLinks.one(form.id()) + "&saved=changed"
        : overtaken(form, desk.standing(form.id(), me), me, response, page);
  }

  private Optional<String> stopped(
      AnswerForm form,
      Optional<Standing> standing,
      Person me,
      HttpServletResponse response,
      Model page) {
    if (Desk.overtaken(form, standing)) {
      return Optional.of(overtaken(form, standing, me, response, page));
    }
    Map<String, String> mistakes = desk.mistakes(form, standing, me);
    if (mistakes.isEmpty()) {
      return Optional.empty();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return Optional.of(editing.wrong(form, mistakes, standing, me, page));
  }

  /** Who sends the same words twice is told that they are published. */
  private String overtaken(
      AnswerForm form,
      Optional<Standing> standing,
      Person me,
      HttpServletResponse response,
      Model page) {
    boolean same =
        standing
            .filter(one -> form.showable() && one.entry().equals(desk.entry(form)))
            .filter(one -> me.party().id().equals(one.changedBy()))
            .isPresent();
    if (same) {
      return "redirect:" + AnswerLinks.one(form.id()) + "&saved=changed";
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    return editing.overtaken(form, standing, me, page);
  }

  private String tried(AnswerForm form, Model page) {
    Entry entry = desk.entry(form);
    Tried tried = answers.tryOut(entry);
    page.addAttribute("form", form);
    page.addAttribute("shown", phone.shows(entry));
    page.addAttribute("broken", tried.broken().stream().map(words::change).toList());
    page.addAttribute("missed", tried.missed().stream().map(words::change).toList());
    page.addAttribute("messages", tried.messages());
    return CHECK;
  }
}
