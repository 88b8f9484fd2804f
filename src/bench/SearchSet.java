import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set to measure a search by: corpus.jsonl with what is to be found ({@code text}, {@code
 * entry}), and files of questions ({@code text}, {@code relevant}), clean and each with its noise.
 */
record SearchSet(String name, Path folder) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CORPUS = "corpus.jsonl";

  record Row(String text, String entry) {}

  /** The sets that a folder holds. */
  static List<SearchSet> in(Path folder) {
    return files(folder)
        .filter(set -> Files.exists(set.resolve(CORPUS)))
        .map(set -> new SearchSet(set.getFileName().toString(), set))
        .toList();
  }

  /** What is asked in all sets, clean and with noise of every kind. */
  static List<String> asked(Path folder) {
    return in(folder).stream()
        .flatMap(set -> set.questions().values().stream())
        .flatMap(List::stream)
        .map(Row::text)
        .toList();
  }

  List<String> rows() {
    return corpus().stream().map(Row::text).toList();
  }

  List<Row> corpus() {
    return read(folder.resolve(CORPUS));
  }

  /** Questions by the kind of noise that is in them. */
  Map<String, List<Row>> questions() {
    Map<String, List<Row>> questions = new LinkedHashMap<>();
    files(folder)
        .filter(file -> file.toString().endsWith(".jsonl") && !file.endsWith(CORPUS))
        .forEach(
            file -> questions.put(file.getFileName().toString().replace(".jsonl", ""), read(file)));
    return questions;
  }

  private static List<Row> read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(JSON::readTree).map(SearchSet::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(JsonNode line) {
    String entry =
        line.has("entry")
            ? line.path("entry").asString()
            : line.path("relevant").path(0).asString();
    return new Row(line.path("text").asString(), entry);
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
