package phuchuay.account.recovery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.AccountSystem;
import phuchuay.account.door.Answer;
import phuchuay.account.door.Tries;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Pages;
import phuchuay.account.proof.Answers;

/** The pages for a lost password and mailbox: one's numbers, then one question after another. */
@Controller
class RecoveryController {

  private static final String FORM = "account/recovery";
  private static final String QUESTION = "account/recovery-question";

  private final Asking asking;
  private final OnTheWay onTheWay;
  private final Tries tries;
  private final AccountSettings settings;

  RecoveryController(Asking asking, OnTheWay onTheWay, Tries tries, AccountSettings settings) {
    this.asking = asking;
    this.onTheWay = onTheWay;
    this.tries = tries;
    this.settings = settings;
  }

  @ModelAttribute
  void page(Model page) {
    page.addAttribute("systems", settings.withQuestions());
    page.addAttribute("hours", settings.recovery().open().toHours());
  }

  @GetMapping("/recovery")
  String form(@RequestParam(required = false) @Nullable String news, Model page) {
    page.addAttribute("news", "late".equals(news) ? news : null);
    return FORM;
  }

  @PostMapping("/recovery")
  String begin(
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String person,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    page.addAttribute("typedSystem", system);
    page.addAttribute("typedAgency", agency);
    page.addAttribute("typedPerson", person);
    Optional<AccountSystem> which = which(system);
    Optional<Numbers> numbers = Numbers.read(agency, person);
    if (which.isEmpty() || numbers.isEmpty()) {
      return Pages.again(FORM, which.isEmpty() ? "system" : "numbers", page, response);
    }
    Optional<Answer> refused = tries.recovery(numbers.get().text(), request.getRemoteAddr());
    if (refused.isPresent()) {
      return Pages.again(FORM, Pages.problem(refused.get()), page, response);
    }
    onTheWay.set(request, asking.begin(which.get(), numbers.get()));
    return Pages.to("/recovery/question", locale);
  }

  @GetMapping("/recovery/question")
  String question(HttpServletRequest request, Locale locale, Model page) {
    Optional<Recovering> state = onTheWay.asked(request);
    state.ifPresent(waiting -> show(waiting, locale, page));
    return state.isPresent() ? QUESTION : onTheWay.elsewhere(request, locale);
  }

  @PostMapping("/recovery/question")
  String answer(
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<Recovering> state = onTheWay.asked(request);
    if (state.isEmpty()) {
      return onTheWay.elsewhere(request, locale);
    }
    if (!Answers.readable(answer)) {
      page.addAttribute("typedAnswer", answer);
      show(state.get(), locale, page);
      return Pages.again(QUESTION, "short", page, response);
    }
    onTheWay.set(request, asking.answer(state.get(), answer));
    return onTheWay.elsewhere(request, locale);
  }

  private Optional<AccountSystem> which(String typed) {
    List<AccountSystem> systems = settings.withQuestions();
    return systems.size() == 1
        ? Optional.of(systems.getFirst())
        : AccountSystem.read(typed).filter(systems::contains);
  }

  private void show(Recovering state, Locale locale, Model page) {
    page.addAttribute("question", asking.question(state, locale));
    page.addAttribute("place", state.place() + 1);
    page.addAttribute("count", state.codes().size());
  }
}
