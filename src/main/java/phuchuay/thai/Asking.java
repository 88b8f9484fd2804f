package phuchuay.thai;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Words that ask (เมื่อไร, ยังไง, กี่) by the kind of question, and words that only begin or end a
 * request (สอบถามหน่อย, รบกวน).
 */
public final class Asking {

  private static final String NOTHING = "-";

  private final Forms forms;

  private Asking(Map<String, String> kinds) {
    forms = new Forms(kinds);
  }

  /** From lines with a kind and the words that ask for it, tabs between; of - nothing is kept. */
  public static Asking of(Stream<String> lines) {
    Map<String, String> kinds = new HashMap<>();
    lines
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .forEach(
            cells -> {
              for (int i = 1; i < cells.length; i++) {
                kinds.put(cells[i].strip(), cells[0].strip());
              }
            });
    return new Asking(kinds);
  }

  /** The text without them; the kinds are added to those given. */
  String takenOut(String text, List<String> kinds) {
    return forms.replaced(
        text,
        kind -> {
          if (!kind.equals(NOTHING) && !kinds.contains("?" + kind)) {
            kinds.add("?" + kind);
          }
          return "";
        });
  }
}
