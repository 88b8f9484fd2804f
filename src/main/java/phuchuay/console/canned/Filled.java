package phuchuay.console.canned;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A canned reply's words with all in them that is known.
 *
 * @param text what is not known still stands in its braces
 * @param missing the names of what is not known; while there is one it must not be sent
 */
public record Filled(String text, List<String> missing) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]{0,60})}");

  public Filled {
    missing = List.copyOf(missing);
  }

  public boolean complete() {
    return missing.isEmpty();
  }

  /** Fills in; a fact that is blank is not known. */
  public static Filled of(String words, Map<Fill, String> facts) {
    Set<String> missing = new LinkedHashSet<>();
    String text =
        PLACE
            .matcher(words)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        fact(place, facts)
                            .orElseGet(
                                () -> {
                                  missing.add(place.group(1).strip());
                                  return place.group();
                                })));
    return new Filled(text, List.copyOf(missing));
  }

  /** The names in braces that are none of ours: a slip, told when a reply is written. */
  static List<String> strange(String words) {
    return PLACE
        .matcher(words)
        .results()
        .map(place -> place.group(1).strip())
        .filter(name -> Fill.named(name).isEmpty())
        .distinct()
        .toList();
  }

  private static Optional<String> fact(MatchResult place, Map<Fill, String> facts) {
    return Fill.named(place.group(1)).map(facts::get).filter(fact -> !fact.isBlank());
  }
}
