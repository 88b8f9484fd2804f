package phuchuay.thai;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Words that mean the same: loan words in either script, acronyms and their long forms, everyday
 * words. Whichever was written, one of them is searched for.
 */
public final class SameWords {

  private final Forms forms;

  private SameWords(Map<String, String> meanings) {
    forms = new Forms(meanings);
  }

  /** From lines with the word that is searched for and all others that mean it, tabs between. */
  public static SameWords of(Stream<String> lines) {
    Map<String, String> meanings = new HashMap<>();
    lines
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .forEach(
            cells -> {
              for (String cell : cells) {
                meanings.putIfAbsent(cell.strip(), cells[0].strip());
              }
            });
    return new SameWords(meanings);
  }

  String unified(String normalised) {
    return forms.replaced(normalised, meaning -> meaning);
  }
}
