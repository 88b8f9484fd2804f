package phuchuay.registration.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.LinkedAccount;
import phuchuay.account.Links;
import phuchuay.chat.About;
import phuchuay.chat.ChatLinks;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.SystemNames;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/**
 * One's own API key (คีย์เชื่อมต่อข้อมูล): where its state is seen, asked for, renewed and reset.
 * No key was ever shown in a chat, and none will be.
 */
@Component
class ApiKeyTalk implements Talk {

  private static final List<String> WITH_KEYS = List.of("ghg", "fuel");

  private final SystemNames names;
  private final Links accounts;
  private final ChatLinks links;

  ApiKeyTalk(SystemNames names, Links accounts, ChatLinks links) {
    this.names = names;
    this.accounts = accounts;
    this.links = links;
  }

  @Override
  public String name() {
    return "api-key";
  }

  @Override
  public Reply hear(Turn turn) {
    Optional<String> said =
        turn.chosen("system")
            .filter(SystemNames.ALL::contains)
            .or(() -> turn.underWay() ? names.meant(turn.text()) : names.in(turn.text()));
    Optional<String> system = said.or(() -> ofPhone(turn.lineId())).or(() -> spokenOf(turn));
    return system
        .map(one -> Reply.done(card(one, turn.lineId())).about(About.topic(name(), one)))
        .orElseGet(() -> which(turn));
  }

  /** The only one of their systems that has keys, if they are linked to just one such. */
  private Optional<String> ofPhone(String lineId) {
    List<String> mine =
        accounts.of(lineId).accounts().stream()
            .map(LinkedAccount::system)
            .map(AccountSystem::word)
            .filter(WITH_KEYS::contains)
            .distinct()
            .toList();
    return mine.size() == 1 ? Optional.of(mine.getFirst()) : Optional.empty();
  }

  private static Optional<String> spokenOf(Turn turn) {
    return Optional.of(turn.about().system()).filter(WITH_KEYS::contains);
  }

  private static Reply which(Turn turn) {
    return turn.underWay() && !(turn.incoming() instanceof Incoming.Choice)
        ? Reply.askAgain(Say.of("registration/api-key-system"))
        : Reply.ask(Say.of("registration/api-key-system"), Step.of("system"));
  }

  private Say card(String system, String lineId) {
    if (!WITH_KEYS.contains(system)) {
      return Say.of("registration/api-key-none", Map.of("system", system));
    }
    boolean linked = !accounts.of(lineId).in(AccountSystem.of(system)).isEmpty();
    return Say.of(
        "registration/api-key-" + system,
        Map.of("linked", linked, "link", links.to("/cases?system=" + system)));
  }
}
