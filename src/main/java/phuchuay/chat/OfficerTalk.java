package phuchuay.chat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.platform.Words;
import phuchuay.thai.Sentences;
import phuchuay.thai.Sentences.Match;

/** Which of the five systems' officers to ask (เจ้าหน้าที่), and how to reach them. */
@Component
class OfficerTalk implements Talk {

  private static final List<String> SYSTEMS = List.of("ghg", "fuel", "gpp", "jcm", "eia");
  private static final double SURE = 0.8;

  private final Sentences systems;

  OfficerTalk(Words words) {
    Map<String, List<String>> samples = new HashMap<>();
    SYSTEMS.forEach(system -> samples.put(system, lines(words, "system-" + system)));
    samples.put(name(), lines(words, name()));
    this.systems = Sentences.of(samples);
  }

  @Override
  public String name() {
    return "officer";
  }

  /** A system's name alone asks how to reach its officers. */
  @Override
  public boolean opensWith(Incoming incoming) {
    return incoming instanceof Incoming.Text(String text) && closest(text).isPresent();
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

  /** The system spoken of: by the whole sentence, else by one word that is surely its name. */
  private Optional<String> named(String text) {
    return closest(text).map(Match::name).or(() -> surelyNamed(text));
  }

  private Optional<String> surelyNamed(String text) {
    return Arrays.stream(text.split("\\s+"))
        .flatMap(word -> closest(word).stream())
        .filter(match -> match.score() >= SURE)
        .max(Comparator.comparingDouble(Match::score))
        .map(Match::name);
  }

  /** None if the words come closer to asking for officers in general. */
  private Optional<Match> closest(String text) {
    return systems.closest(text).filter(match -> SYSTEMS.contains(match.name()));
  }

  private static List<String> lines(Words words, String name) {
    return words.samples().getOrDefault(name, List.of());
  }
}
