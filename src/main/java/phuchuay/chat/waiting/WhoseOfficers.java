package phuchuay.chat.waiting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import phuchuay.chat.SystemNames;
import phuchuay.chat.answering.WordFile;
import phuchuay.platform.Words;
import phuchuay.thai.Sentences;
import phuchuay.thai.Sentences.Match;
import phuchuay.thai.ThaiText;

/** Whose officers are meant: the system that words name, and whether they say anything besides. */
@Component
public class WhoseOfficers {

  private static final double SURE = 0.8;
  private static final double ALONE = 0.6;
  private static final int FEW_LETTERS = 4;
  private static final int A_QUESTION = 8;
  private static final Pattern CONTACT = Pattern.compile(WordFile.any("contact-words"));
  private static final String NOBODYS = "officer";

  private final Sentences lines;
  private final Map<String, String> systems = new HashMap<>();

  WhoseOfficers(Words words) {
    Map<String, List<String>> samples = new HashMap<>();
    lines(words, NOBODYS).forEach(line -> samples.put(line, List.of(line)));
    for (String system : SystemNames.ALL) {
      for (String line : lines(words, "system-" + system)) {
        samples.put(line, List.of(line));
        systems.put(line, system);
      }
    }
    this.lines = Sentences.of(samples);
  }

  /** The system spoken of: by the whole sentence, else by one word that is surely its name. */
  Optional<String> named(String typed) {
    return closest(typed).or(() -> surelyNamed(typed)).map(match -> systems.get(match.name()));
  }

  /** Whether a system is named, or how to reach its officers, and hardly anything else is said. */
  boolean namedAlone(String typed) {
    return asksContact(typed)
        || closest(typed)
            .filter(match -> match.score() >= ALONE && others(typed, match) <= FEW_LETTERS)
            .isPresent();
  }

  /** Whether the words ask how to reach a system's officers, and nothing else. */
  public boolean asksContact(String typed) {
    return CONTACT.matcher(ThaiText.normalise(typed)).find()
        && closest(typed).filter(match -> others(typed, match) <= A_QUESTION).isPresent();
  }

  private Optional<Match> surelyNamed(String typed) {
    return Arrays.stream(typed.split("\\s+"))
        .flatMap(word -> closest(word).stream())
        .filter(match -> match.score() >= SURE)
        .max(Comparator.comparingDouble(Match::score));
  }

  /** None if the words come closer to asking for officers in general. */
  private Optional<Match> closest(String typed) {
    return lines.closest(typed).filter(match -> systems.containsKey(match.name()));
  }

  /** How many letters say something besides the name. */
  private static int others(String typed, Match named) {
    return letters(typed) - letters(named.name());
  }

  private static int letters(String typed) {
    String plain = ThaiText.withoutParticles(ThaiText.normalise(typed));
    return CONTACT.matcher(plain).replaceAll("").replace(" ", "").length();
  }

  private static List<String> lines(Words words, String name) {
    return words.samples().getOrDefault(name, List.of());
  }
}
