package phuchuay.account.recovery;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.account.door.SamePerson;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.Pages;

/** One's own questions for the day on which password and mailbox are lost. */
@Controller
class QuestionsController {

  private static final String PAGE = "account/questions";
  private static final String PATH = "/profile/questions";
  private static final Set<String> NEWS = Set.of("set", "removed");

  private final OwnQuestions own;
  private final Questions questions;
  private final SamePerson samePerson;
  private final AccountRows accounts;
  private final AccountSettings settings;

  QuestionsController(
      OwnQuestions own,
      Questions questions,
      SamePerson samePerson,
      AccountRows accounts,
      AccountSettings settings) {
    this.own = own;
    this.questions = questions;
    this.samePerson = samePerson;
    this.accounts = accounts;
    this.settings = settings;
  }

  @GetMapping(PATH)
  String form(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String news,
      Locale locale,
      Model page) {
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    page.addAttribute("typed", NewQuestions.NONE);
    return show(me, page).isPresent() ? PAGE : elsewhere(locale);
  }

  @PostMapping(PATH)
  String set(
      @AuthenticationPrincipal Person me,
      @ModelAttribute("typed") NewQuestions typed,
      @RequestParam(defaultValue = "") String current,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<Account> account = show(me, page);
    if (account.isEmpty()) {
      return elsewhere(locale);
    }
    Optional<Numbers> numbers = Numbers.read(word(typed.agency()), word(typed.person()));
    String problem = problem(account.get(), typed, numbers, current, page);
    if (problem == null && !own.set(account.get(), numbers.orElseThrow(), typed.questions())) {
      problem = "taken";
    }
    return problem == null
        ? Pages.to(PATH + "?news=set", locale)
        : Pages.again(PAGE, problem, page, response);
  }

  @PostMapping(PATH + "/removal")
  String remove(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String current,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    page.addAttribute("typed", NewQuestions.NONE);
    Optional<Account> account = show(me, page);
    if (account.isEmpty()) {
      return elsewhere(locale);
    }
    String problem = samePerson.problem(account.get(), current);
    if (problem != null) {
      page.addAttribute("removing", true);
      return Pages.again(PAGE, problem, page, response);
    }
    own.remove(account.get());
    return Pages.to(PATH + "?news=removed", locale);
  }

  private @Nullable String problem(
      Account account, NewQuestions typed, Optional<Numbers> numbers, String current, Model page) {
    if (numbers.isEmpty()) {
      return "numbers";
    }
    NewQuestions.Mistake mistake = typed.mistake(questions.codes());
    if (mistake != null) {
      page.addAttribute("wrong", String.valueOf(mistake.place()));
      return mistake.word();
    }
    String stranger = samePerson.problem(account, current);
    if (stranger != null) {
      return stranger;
    }
    return own.fit(account, numbers.get()) ? null : "registered";
  }

  /** Empty in a system that does not ask questions. */
  private Optional<Account> show(Person me, Model page) {
    Optional<Account> account =
        accounts.find(me.id()).filter(found -> settings.of(found.system()).questions());
    account.ifPresent(
        found -> {
          page.addAttribute("codes", questions.codes());
          page.addAttribute("proof", own.of(found).orElse(null));
          page.addAttribute("system", found.system().word());
          page.addAttribute("hours", settings.recovery().open().toHours());
        });
    return account;
  }

  private static String elsewhere(Locale locale) {
    return Pages.to("/profile", locale);
  }

  private static String word(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
