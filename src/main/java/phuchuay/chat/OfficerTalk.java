package phuchuay.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.platform.Words;
import phuchuay.thai.Sentences;

/** Which of the five systems' officers to ask (เจ้าหน้าที่), and how to reach them. */
@Component
class OfficerTalk implements Talk {

  private static final List<String> SYSTEMS = List.of("ghg", "fuel", "gpp", "jcm", "eia");

  private final Sentences systems;

  OfficerTalk(Words words) {
    Map<String, List<String>> samples = new HashMap<>();
    SYSTEMS.forEach(
        system -> samples.put(system, words.samples().getOrDefault("system-" + system, List.of())));
    this.systems = Sentences.of(samples);
  }

  @Override
  public String name() {
    return "officer";
  }

  /** A system's name alone asks how to reach its officers. */
  @Override
  public boolean opensWith(Incoming incoming) {
    return incoming instanceof Incoming.Text(String text) && named(text).isPresent();
  }

  @Override
  public Reply hear(Turn turn) {
    Optional<String> system =
        turn.chosen("system").filter(SYSTEMS::contains).or(() -> named(turn.text()));
    if (system.isPresent()) {
      return Reply.done(Say.of("chat/contact-" + system.get(), Map.of()));
    }
    return turn.underWay() && !(turn.incoming() instanceof Incoming.Choice)
        ? Reply.askAgain(Say.of("chat/ask-system-again"))
        : Reply.ask(Say.of("chat/ask-system"), Step.of("system"));
  }

  private Optional<String> named(String text) {
    return systems.closest(text).map(Sentences.Match::name);
  }
}
