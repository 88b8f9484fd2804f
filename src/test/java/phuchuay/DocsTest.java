package phuchuay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about the project is true of it. */
class DocsTest {

  private static final Pattern NAMED =
      Pattern.compile(
          "`((?:src|docs|docker|templates|rich-menus|\\.ci)/[\\w./-]*)`|`([\\w-]+\\.(?:yml|xml))`");
  private static final Pattern LINKED = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void every_file_that_a_document_names_is_there() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      String text = Files.readString(document);
      NAMED
          .matcher(text)
          .results()
          .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
          .filter(file -> !Files.exists(Path.of(file)))
          .forEach(file -> missing.add(document + " names " + file));
      Path folder = document.toAbsolutePath().getParent();
      LINKED
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .filter(file -> !Files.exists(folder.resolve(file)))
          .forEach(file -> missing.add(document + " links " + file));
    }
    assertThat(documents()).hasSizeGreaterThan(5);
    assertThat(missing).isEmpty();
  }

  @Test
  void the_readme_is_short() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(80);
  }

  @Test
  void every_room_is_on_the_map() throws IOException {
    String map = Files.readString(Path.of("docs/rooms.md"));
    try (Stream<Path> rooms = Files.list(Path.of("src/main/java/phuchuay"))) {
      assertThat(rooms.filter(Files::isDirectory).map(room -> "| `" + room.getFileName() + "` |"))
          .hasSize(15)
          .allSatisfy(row -> assertThat(map).contains(row));
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      Stream<Path> all =
          Stream.concat(
              docs,
              Stream.of(
                      "README.md",
                      "templates/README.md",
                      "rich-menus/README.md",
                      "src/main/resources/programmes/README.md")
                  .map(Path::of));
      return all.filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}
