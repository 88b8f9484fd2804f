package phuchuay.casework.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One file while it is read: which line says what, and what is wrong so far. */
final class Reading {

  private final String file;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  Reading(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  void note(String path, int line) {
    lines.putIfAbsent(path, line);
  }

  void mistake(int line, String what) {
    mistakes.add(new Mistake(file, line, what));
  }

  /** Wrong where this path is, or where the nearest path around it is. */
  void mistake(String path, String what) {
    String nearest = path;
    while (!lines.containsKey(nearest) && nearest.contains("/")) {
      nearest = nearest.substring(0, nearest.lastIndexOf('/'));
    }
    mistake(lines.getOrDefault(nearest, 1), what);
  }

  List<Mistake> mistakes() {
    return mistakes.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
  }
}
