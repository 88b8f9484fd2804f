package phuchuay.console.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The demo's cases of one programme: {@code demo/cases.yml}, which says what each word means. */
record Play(
    String type,
    String by,
    boolean seat,
    @Nullable String reason,
    Map<String, Object> answers,
    Map<String, String> files,
    Map<String, String> papers,
    List<Scene> cases) {

  private static final String PAPER = "document.pdf";

  Play {
    answers = Map.copyOf(answers);
    files = Map.copyOf(Objects.requireNonNullElse(files, Map.<String, String>of()));
    papers = Map.copyOf(Objects.requireNonNullElse(papers, Map.<String, String>of()));
    cases = List.copyOf(cases);
  }

  /** One case: the state in which it stands, and the moves that lead there. */
  record Scene(
      String number,
      String state,
      @Nullable String by,
      List<String> moves,
      @Nullable String last,
      Map<String, Object> answers,
      Map<String, String> files) {

    Scene {
      moves = List.copyOf(Objects.requireNonNullElse(moves, List.<String>of()));
      answers = Map.copyOf(Objects.requireNonNullElse(answers, Map.<String, Object>of()));
      files = Map.copyOf(Objects.requireNonNullElse(files, Map.<String, String>of()));
    }
  }

  String by(Scene scene) {
    return scene.by() == null ? by : scene.by();
  }

  Map<String, Object> answers(Scene scene) {
    Map<String, Object> all = new LinkedHashMap<>(answers);
    all.putAll(scene.answers());
    return all;
  }

  /** What is put into the case's fields on its way. */
  Map<String, String> files(Scene scene) {
    Map<String, String> all = new LinkedHashMap<>(files);
    all.putAll(scene.files());
    return all;
  }

  /** What a move wants to have anew, each time it is made. */
  Map<String, String> papers(String move) {
    String field = papers.get(move);
    return field == null ? Map.of() : Map.of(field, PAPER);
  }
}
