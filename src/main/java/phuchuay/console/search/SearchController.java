package phuchuay.console.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import phuchuay.account.AccountSystem;
import phuchuay.account.PeopleSearch;
import phuchuay.account.Person;
import phuchuay.directory.Agencies;
import phuchuay.directory.Found;

/** The search of the desk: one box for messages, agencies, people and cases. */
@Controller
class SearchController {

  private static final String PATH = "/console/search";
  private static final String PAGE = "console/search";
  private static final int AGENCIES = 5;
  private static final double LIKELY = 0.6;

  private final FoundChats chats;
  private final FoundCases cases;
  private final Agencies agencies;
  private final PeopleSearch people;
  private final SearchAudit audit;

  SearchController(
      FoundChats chats,
      FoundCases cases,
      Agencies agencies,
      PeopleSearch people,
      SearchAudit audit) {
    this.chats = chats;
    this.cases = cases;
    this.agencies = agencies;
    this.people = people;
    this.audit = audit;
  }

  @GetMapping(PATH)
  String search(
      @ModelAttribute("form") SearchForm form,
      @AuthenticationPrincipal Person me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    List<String> mistakes = form.mistakes();
    page.addAttribute("mistakes", mistakes);
    page.addAttribute("systems", AccountSystem.ofPeople().stream().filter(me::worksFor).toList());
    if (!mistakes.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    } else if (form.asks()) {
      Everything found = found(form, me);
      audit.searched(me, request.getRemoteAddr(), found);
      page.addAttribute("found", found);
      page.addAttribute("older", older(form, found.messages()));
    }
    return PAGE;
  }

  private Everything found(SearchForm form, Person me) {
    FoundChats.Messages messages = chats.find(form, me);
    if (form.messagesOnly()) {
      return new Everything(messages, List.of(), List.of(), List.of());
    }
    List<Found> named =
        agencies.find(form.typed(), AGENCIES).stream()
            .filter(one -> one.score() >= LIKELY)
            .toList();
    return new Everything(
        messages,
        named,
        people.find(me, form.typed()),
        cases.find(form.typed(), named, me));
  }

  /** The way to older messages; null if these were all. */
  private static @Nullable String older(
      SearchForm form, FoundChats.Messages messages) {
    if (messages.next() == null) {
      return null;
    }
    return UriComponentsBuilder.fromPath(PATH)
        .queryParam("q", "{q}")
        .queryParam("by", "{by}")
        .queryParam("system", "{system}")
        .queryParam("from", "{from}")
        .queryParam("until", "{until}")
        .queryParam("in", "{in}")
        .queryParam("after", "{after}")
        .encode()
        .buildAndExpand(
            messages.meant() == null ? form.typed() : messages.meant(),
            text(form.by()),
            text(form.system()),
            text(form.from()),
            text(form.until()),
            form.in() == null ? "" : form.in(),
            messages.next())
        .toUriString();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
