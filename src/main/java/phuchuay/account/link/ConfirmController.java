package phuchuay.account.link;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.account.door.Answer;
import phuchuay.account.door.HalfSignedIn;
import phuchuay.account.door.SamePerson;
import phuchuay.account.door.SecondSteps;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Pages;
import phuchuay.platform.RealTime;

/**
 * Where the link of the mail leads. Whoever opens it may not be who asked for it: the page says
 * which LINE will see what, and wants what signing in wants.
 */
@Controller
class ConfirmController {

  private static final String PAGE = "account/link/confirm";

  private final Proofs proofs;
  private final AccountRows accounts;
  private final Linking linking;
  private final LinkFacts linkFacts;
  private final SamePerson samePerson;
  private final SecondSteps steps;
  private final RealTime time;

  ConfirmController(
      Proofs proofs,
      AccountRows accounts,
      Linking linking,
      LinkFacts linkFacts,
      SamePerson samePerson,
      SecondSteps steps,
      RealTime time) {
    this.proofs = proofs;
    this.accounts = accounts;
    this.linking = linking;
    this.linkFacts = linkFacts;
    this.samePerson = samePerson;
    this.steps = steps;
    this.time = time;
  }

  @GetMapping("/link/{ticket}")
  String form(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable String ticket,
      HttpServletResponse response,
      Model page) {
    return holder(ticket, me, page).isPresent() ? PAGE : LinkFacts.gone(response);
  }

  @PostMapping("/link/{ticket}")
  String confirm(
      @AuthenticationPrincipal @Nullable Person me,
      @PathVariable String ticket,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<Account> holder = holder(ticket, me, page);
    if (holder.isEmpty()) {
      return LinkFacts.gone(response);
    }
    String problem = problem(holder.get(), password, code, me);
    if (problem != null) {
      return Pages.again(PAGE, problem, page, response);
    }
    return switch (linking.byMail(ticket)) {
      case LinkOutcome.Fresh _ -> Pages.to("/link/done?news=linked", locale);
      case LinkOutcome.Again _ -> Pages.to("/link/done?news=again", locale);
      case LinkOutcome.Full _ -> Pages.again(PAGE, "full", page, response);
      case LinkOutcome.Gone _ -> LinkFacts.gone(response);
    };
  }

  private Optional<Account> holder(String ticket, @Nullable Person me, Model page) {
    Optional<Proof> proof = proofs.look(Proofs.Way.MAIL, ticket);
    Optional<Account> account =
        proof.flatMap(
            found -> accounts.find(found.account()).filter(one -> proofs.stillOf(one, found)));
    account.ifPresent(
        found -> {
          linkFacts.show(found, proof.orElseThrow().lineId(), page);
          page.addAttribute("asksCode", asksCode(found, me));
        });
    return account;
  }

  private @Nullable String problem(
      Account account, String password, String code, @Nullable Person me) {
    String problem = samePerson.problem(account, password);
    if (problem != null || !asksCode(account, me)) {
      return problem;
    }
    HalfSignedIn half = HalfSignedIn.at(HalfSignedIn.Step.APP, account, time.instant());
    return switch (steps.app(half, code)) {
      case Answer.Inside _ -> null;
      case Answer.Wrong _ -> "code";
      case Answer other -> Pages.problem(other);
    };
  }

  /** The app is asked for as at the door, unless they came in by it already. */
  private static boolean asksCode(Account account, @Nullable Person me) {
    return account.totp() != null && (me == null || !me.id().equals(account.id()));
  }
}
