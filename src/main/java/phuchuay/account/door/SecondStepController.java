package phuchuay.account.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.account.door.HalfSignedIn.Step;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Pages;
import phuchuay.account.proof.Totp;
import phuchuay.files.Marks;

/** The pages after the password: nothing else of the house opens before they are passed. */
@Controller
class SecondStepController {

  private static final String CODE = "account/code";
  private static final String APP = "account/app";
  private static final String MAIL = "account/mail-code";

  private final SecondSteps steps;
  private final MailCodes mailCodes;
  private final Entrance entrance;
  private final AccountRows accounts;

  SecondStepController(
      SecondSteps steps, MailCodes mailCodes, Entrance entrance, AccountRows accounts) {
    this.steps = steps;
    this.mailCodes = mailCodes;
    this.entrance = entrance;
    this.accounts = accounts;
  }

  @GetMapping("/sign-in/code")
  String code(HttpServletRequest request, Locale locale) {
    return entrance.waiting(request, Step.APP).isPresent() ? CODE : late(locale);
  }

  @PostMapping("/sign-in/code")
  String code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    return pass(Step.APP, half -> steps.app(half, code), CODE, request, response, locale, page);
  }

  @PostMapping("/sign-in/recovery")
  String recovery(
      @RequestParam(defaultValue = "") String recovery,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    page.addAttribute("recovering", true);
    return pass(
        Step.APP, half -> steps.recovery(half, recovery), CODE, request, response, locale, page);
  }

  @GetMapping("/sign-in/app")
  String app(HttpServletRequest request, Locale locale, Model page) {
    Optional<HalfSignedIn> half = entrance.waiting(request, Step.SET_UP_APP);
    half.ifPresent(waiting -> offer(waiting, page));
    return half.isPresent() ? APP : late(locale);
  }

  @PostMapping("/sign-in/app")
  String app(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    entrance.waiting(request, Step.SET_UP_APP).ifPresent(waiting -> offer(waiting, page));
    return pass(
        Step.SET_UP_APP, half -> steps.setUp(half, code), APP, request, response, locale, page);
  }

  @GetMapping("/sign-in/mail-code")
  String mail(HttpServletRequest request, Locale locale) {
    return entrance.waiting(request, Step.MAIL).isPresent() ? MAIL : late(locale);
  }

  @PostMapping("/sign-in/mail-code")
  String mail(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    return pass(Step.MAIL, half -> steps.mail(half, code), MAIL, request, response, locale, page);
  }

  @PostMapping("/sign-in/mail-code/again")
  String mailAgain(HttpServletRequest request, Locale locale, Model page) {
    Optional<HalfSignedIn> half = entrance.waiting(request, Step.MAIL);
    half.flatMap(waiting -> accounts.find(waiting.account()))
        .flatMap(account -> mailCodes.send(account, half.orElseThrow()))
        .ifPresent(waiting -> entrance.stillHalfway(request, waiting));
    page.addAttribute("sentAgain", true);
    return half.isPresent() ? MAIL : late(locale);
  }

  private String pass(
      Step step,
      Function<HalfSignedIn, Answer> proof,
      String pageName,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<HalfSignedIn> half = entrance.waiting(request, step);
    if (half.isEmpty()) {
      return late(locale);
    }
    Answer answer = proof.apply(half.get());
    if (answer instanceof Answer.Inside(Person person, var codes)) {
      entrance.open(request, response, person);
      String next = entrance.next(request, person);
      page.addAttribute("codes", codes);
      page.addAttribute("next", next);
      return codes.isEmpty() ? Pages.to(next, locale) : "account/recovery-codes";
    }
    return Pages.again(pageName, Pages.problem(answer), page, response);
  }

  private void offer(HalfSignedIn half, Model page) {
    Account account = accounts.find(half.account()).orElseThrow();
    Totp totp = new Totp(Objects.requireNonNull(half.offered()));
    page.addAttribute("key", totp.readable());
    page.addAttribute("login", account.shownAs());
    page.addAttribute("picture", Marks.qr(totp.uri("Phuchuay", account.shownAs())));
  }

  private static String late(Locale locale) {
    return Pages.to("/sign-in?news=late", locale);
  }
}
