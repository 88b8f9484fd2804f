package phuchuay.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.platform.Words;
import phuchuay.thai.Sentences;
import phuchuay.thai.Sentences.Match;
import phuchuay.thai.ThaiText;

/** Which of the five systems a sentence about something else speaks of. */
@Component
public class SystemNames {

  /** The systems, as messages and choices call them. */
  public static final List<String> ALL = List.of("ghg", "fuel", "gpp", "jcm", "eia");

  private static final int SHORTEST = 3;
  private static final double SURE = 0.8;

  private final Map<String, List<String>> names = new HashMap<>();
  private final Map<String, List<String>> work = new HashMap<>();
  private final Sentences sentences;
  private final List<String> longestFirst;

  SystemNames(Words words) {
    Map<String, List<String>> samples = new HashMap<>();
    for (String system : ALL) {
      List<String> lines = words.samples().getOrDefault("system-" + system, List.of());
      samples.put(system, lines);
      names.put(system, lines.stream().map(ThaiText::normalise).toList());
      work.put(system, lines(words, "system-work-" + system));
    }
    sentences = Sentences.of(samples);
    longestFirst =
        names.values().stream()
            .flatMap(List::stream)
            .filter(name -> name.length() >= SHORTEST)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The one system that is named; none if none is, or several are. */
  public Optional<String> in(String typed) {
    String text = ThaiText.normalise(typed);
    Set<String> named =
        ALL.stream().filter(system -> names(system, text)).collect(Collectors.toSet());
    return named.isEmpty() ? surelyNamed(text) : one(named);
  }

  /** The same; else the one whose work is spoken of, for who was asked which system they mean. */
  public Optional<String> meant(String typed) {
    String text = ThaiText.normalise(typed);
    return in(typed)
        .or(
            () ->
                one(
                    ALL.stream()
                        .filter(
                            system ->
                                work.getOrDefault(system, List.of()).stream()
                                    .anyMatch(w -> within(text, w)))
                        .collect(Collectors.toSet())));
  }

  /** The words without any system's name, so that what is asked of it stands alone. */
  public String without(String typed) {
    String text = ThaiText.normalise(typed);
    for (String name : longestFirst) {
      if (within(text, name)) {
        text = text.replace(name, " ");
      }
    }
    return text.replaceAll(" +", " ").strip();
  }

  private static List<String> lines(Words words, String name) {
    return words.samples().getOrDefault(name, List.of()).stream().map(ThaiText::normalise).toList();
  }

  private boolean names(String system, String text) {
    return names.getOrDefault(system, List.of()).stream()
        .anyMatch(name -> name.length() >= SHORTEST && within(text, name));
  }

  /** Thai is written without spaces; a Latin name stands alone. */
  private static boolean within(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (!latin(text, at - 1, at) && !latin(text, at + name.length(), at + name.length() - 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean latin(String text, int outside, int inside) {
    return outside >= 0
        && outside < text.length()
        && letter(text.charAt(outside))
        && letter(text.charAt(inside));
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** A misspelt name among other words. */
  private Optional<String> surelyNamed(String text) {
    List<Match> sure = new ArrayList<>();
    for (String word : text.split(" ")) {
      sentences.closest(word).filter(match -> match.score() >= SURE).ifPresent(sure::add);
    }
    return sure.stream().max(Comparator.comparingDouble(Match::score)).map(Match::name);
  }

  private static Optional<String> one(Set<String> named) {
    return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
  }
}
