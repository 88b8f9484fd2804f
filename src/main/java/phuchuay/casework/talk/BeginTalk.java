package phuchuay.casework.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.SystemNames;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/**
 * Beginning to hand something in (ยื่นเรื่องใหม่): the chat says what there is, the page takes it.
 */
@Component
class BeginTalk implements Talk {

  private static final String SYSTEM = "system";

  private final Askers askers;
  private final BeginCards cards;
  private final SystemNames systems;
  private final CardWords words;

  BeginTalk(Askers askers, BeginCards cards, SystemNames systems, CardWords words) {
    this.askers = askers;
    this.cards = cards;
    this.systems = systems;
    this.words = words;
  }

  @Override
  public String name() {
    return "begin";
  }

  @Override
  public Reply hear(Turn turn) {
    Optional<AccountSystem> named =
        turn.chosen(SYSTEM)
            .filter(SystemNames.ALL::contains)
            .or(() -> systems.in(turn.text()))
            .map(AccountSystem::of);
    if (named.isPresent()) {
      return Reply.done(cards.of(named.get(), turn.lineId()));
    }
    if (turn.underWay() && turn.chosen("talk").isEmpty()) {
      return Reply.askAgain(which());
    }
    Set<AccountSystem> own = askers.of(turn.lineId()).systems();
    return own.size() == 1
        ? Reply.done(cards.of(own.iterator().next(), turn.lineId()))
        : Reply.ask(which(), Step.of(SYSTEM));
  }

  private Say which() {
    List<Map<String, String>> choices =
        AccountSystem.ofPeople().stream()
            .map(
                system ->
                    Map.of(
                        "name", words.name(system), "data", "talk=begin&system=" + system.word()))
            .toList();
    return Say.of("casework/begin-which", Map.of("systems", choices));
  }
}
