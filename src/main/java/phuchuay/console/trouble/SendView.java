package phuchuay.console.trouble;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.account.KnownPeople;
import phuchuay.account.KnownPerson;
import phuchuay.account.Person;
import phuchuay.chat.SentCalls;
import phuchuay.chat.Unsent;
import phuchuay.console.delivery.SendWords;
import phuchuay.console.delivery.TemplateNames;
import phuchuay.platform.RealTime;

/** What the page of a call shows: whose it is by name only where the officer works for them. */
@Component
class SendView {

  private final SentCalls calls;
  private final KnownPeople people;
  private final TemplateNames names;
  private final SendWords words;
  private final RealTime time;

  SendView(
      SentCalls calls, KnownPeople people, TemplateNames names, SendWords words, RealTime time) {
    this.calls = calls;
    this.people = people;
    this.names = names;
    this.words = words;
    this.time = time;
  }

  /** Whether nobody is known there, or somebody of a system that this officer works for. */
  boolean theirs(Unsent unsent, Person officer) {
    String lineId = calls.whose(unsent.conversation()).orElse("");
    return people.stranger(lineId) || !people.behind(officer, lineId).isEmpty();
  }

  void show(Unsent unsent, Person officer, Model page) {
    String lineId = calls.whose(unsent.conversation()).orElse("");
    List<KnownPerson> behind = people.behind(officer, lineId);
    page.addAttribute("send", unsent);
    page.addAttribute("names", names.of(unsent.templates()));
    page.addAttribute("told", words.line(unsent.state(), unsent.reason()));
    page.addAttribute("again", unsent.again(time.instant()).name());
    page.addAttribute("people", behind);
    page.addAttribute("stranger", people.stranger(lineId));
    page.addAttribute("mayDecide", officer.mayChange() && theirs(unsent, officer));
    page.addAttribute(
        "origin",
        unsent.templates().isEmpty()
            ? null
            : names.again(
                unsent.templates().getFirst(),
                behind.isEmpty() ? Map.of() : Map.of("person", behind.getFirst().id())));
  }
}
