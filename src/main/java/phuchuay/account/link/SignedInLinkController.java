package phuchuay.account.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.account.door.Entrance;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Pages;
import phuchuay.chat.ChatTicket;
import phuchuay.chat.ChatTickets;
import phuchuay.chat.LineAccounts;
import phuchuay.platform.FormsThatLeave;

/**
 * LINE's own way to link: whoever is signed in is sent to LINE, which asks the phone's owner and
 * nobody else.
 */
@Controller
class SignedInLinkController {

  private static final String PAGE = "account/link/account";
  private static final String PATH = "/link/account";

  private final ChatTickets tickets;
  private final AccountRows accounts;
  private final LinkFacts linkFacts;
  private final LineWay lineWay;
  private final LineAccounts line;
  private final Entrance entrance;

  SignedInLinkController(
      ChatTickets tickets,
      AccountRows accounts,
      LinkFacts linkFacts,
      LineWay lineWay,
      LineAccounts line,
      Entrance entrance) {
    this.tickets = tickets;
    this.accounts = accounts;
    this.linkFacts = linkFacts;
    this.lineWay = lineWay;
    this.line = line;
    this.entrance = entrance;
  }

  @GetMapping(PATH)
  String form(
      @AuthenticationPrincipal @Nullable Person me,
      @RequestParam(defaultValue = "") String ticket,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<ChatTicket> known = tickets.look(ticket);
    if (me == null) {
      known.ifPresent(_ -> entrance.remember(request, PATH + "?ticket=" + ticket));
      return Pages.to(known.isPresent() ? "/sign-in?news=link" : "/sign-in", locale);
    }
    if (me.staff() || ticket.isEmpty()) {
      page.addAttribute("staff", me.staff());
      return "account/link/start";
    }
    return known
        .map(found -> show(me, found, ticket, response, page))
        .orElseGet(() -> LinkFacts.gone(response));
  }

  @PostMapping(PATH)
  String link(
      @AuthenticationPrincipal @Nullable Person me,
      @RequestParam(defaultValue = "") String ticket,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model page) {
    Optional<ChatTicket> known = tickets.look(ticket);
    if (me == null || me.staff()) {
      return Pages.to(me == null ? "/sign-in" : PATH, locale);
    }
    if (known.isEmpty()) {
      return LinkFacts.gone(response);
    }
    Account account = accounts.find(me.id()).orElseThrow();
    return switch (lineWay.toDialog(account, ticket, known.get(), request.getRemoteAddr())) {
      case LineWay.Open(URI dialog) -> "redirect:" + dialog;
      case LineWay.Shut(String problem) when problem.equals("gone") -> LinkFacts.gone(response);
      case LineWay.Shut(String problem) ->
          Pages.again(show(me, known.get(), ticket, response, page), problem, page, response);
    };
  }

  private String show(
      Person me, ChatTicket known, String ticket, HttpServletResponse response, Model page) {
    FormsThatLeave.leadTo(line.dialogHost(), response);
    linkFacts.show(accounts.find(me.id()).orElseThrow(), known.lineId(), page);
    page.addAttribute("ticket", ticket);
    return PAGE;
  }
}
