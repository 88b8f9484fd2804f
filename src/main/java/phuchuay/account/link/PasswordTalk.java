package phuchuay.account.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.chat.ChatLinks;
import phuchuay.chat.ChatTickets;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.SystemNames;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;
import phuchuay.platform.Secret;
import phuchuay.platform.Words;
import phuchuay.thai.Sentences;

/** Getting back in (ลืมรหัสผ่าน): which system, and what to do there; a lost app as well. */
@Component
class PasswordTalk implements Talk {

  private static final String APP = "system-app";
  private static final String FIRST = "system-first";

  private final SystemNames names;
  private final ChatTickets tickets;
  private final ChatLinks links;
  private final Sentences matters;

  PasswordTalk(SystemNames names, ChatTickets tickets, ChatLinks links, Words words) {
    this.names = names;
    this.tickets = tickets;
    this.links = links;
    Map<String, List<String>> samples = new HashMap<>(words.samples());
    samples.keySet().retainAll(List.of(name(), APP, FIRST));
    List<String> app = samples.getOrDefault(APP, List.of());
    samples.computeIfPresent(
        name(), (_, lines) -> lines.stream().filter(line -> !app.contains(line)).toList());
    this.matters = Sentences.of(samples);
  }

  @Override
  public String name() {
    return "password";
  }

  /** The authenticator app is lost, or the code of a first change is too old. */
  @Override
  public boolean opensWith(Incoming incoming) {
    return incoming instanceof Incoming.Text(String text) && !matter(text).equals(name());
  }

  @Override
  public Reply hear(Turn turn) {
    String matter = turn.chosen("app").isPresent() ? APP : matter(turn.text());
    if (matter.equals(APP)) {
      return Reply.done(Say.of("account/app-lost", Map.of("signInLink", links.to("/sign-in"))));
    }
    return system(turn, matter)
        .map(system -> Reply.done(way(system, turn.lineId())))
        .orElseGet(() -> whichSystem(turn));
  }

  /** Only FUEL mails a code for the first change. */
  private Optional<String> system(Turn turn, String matter) {
    return turn.chosen("system")
        .filter(SystemNames.ALL::contains)
        .or(() -> matter.equals(FIRST) ? Optional.of("fuel") : said(turn));
  }

  /** Who was asked for the system may tell what it does instead of its name. */
  private Optional<String> said(Turn turn) {
    return turn.underWay() ? names.meant(turn.text()) : names.in(turn.text());
  }

  private static Reply whichSystem(Turn turn) {
    return turn.underWay() && !(turn.incoming() instanceof Incoming.Choice)
        ? Reply.askAgain(Say.of("account/password-ask-again"))
        : Reply.ask(Say.of("account/password-ask"), Step.of("system"));
  }

  /** The page knows the system, and the phone hears when the password is set. */
  private Say way(String system, String lineId) {
    Secret ticket = tickets.issue(lineId, Map.of("talk", name(), "system", system));
    Map<String, Object> fills = new HashMap<>();
    fills.put("link", links.to("/forgot?system=" + system, ticket));
    if (system.equals("eia")) {
      fills.put("recoveryLink", links.to("/recovery"));
    }
    return Say.of("account/password-" + system, fills);
  }

  /** What a sentence is about: the app, a first change, or simply a password. */
  private String matter(String text) {
    return matters.closest(text).map(Sentences.Match::name).orElse(name());
  }
}
