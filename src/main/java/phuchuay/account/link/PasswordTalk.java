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

  private final SystemNames names;
  private final ChatTickets tickets;
  private final ChatLinks links;
  private final Sentences matters;

  PasswordTalk(SystemNames names, ChatTickets tickets, ChatLinks links, Words words) {
    this.names = names;
    this.tickets = tickets;
    this.links = links;
    Map<String, List<String>> samples = new HashMap<>(words.samples());
    samples.keySet().retainAll(List.of(name(), APP));
    this.matters = Sentences.of(samples);
  }

  @Override
  public String name() {
    return "password";
  }

  /** The authenticator app is lost or shows nothing that works. */
  @Override
  public boolean opensWith(Incoming incoming) {
    return incoming instanceof Incoming.Text(String text) && aboutApp(text);
  }

  @Override
  public Reply hear(Turn turn) {
    if (turn.chosen("app").isPresent() || aboutApp(turn.text())) {
      return Reply.done(Say.of("account/app-lost", Map.of("signInLink", links.to("/sign-in"))));
    }
    Optional<String> system =
        turn.chosen("system").filter(SystemNames.ALL::contains).or(() -> names.in(turn.text()));
    if (system.isPresent()) {
      return Reply.done(way(system.get(), turn.lineId()));
    }
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

  private boolean aboutApp(String text) {
    return matters.closest(text).filter(match -> match.name().equals(APP)).isPresent();
  }
}
