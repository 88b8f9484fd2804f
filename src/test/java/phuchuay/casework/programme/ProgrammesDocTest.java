package phuchuay.casework.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/programmes.md} and its pictures say what the programmes say; {@code mvn test
 * -Dtest=ProgrammesDocTest -Dprogrammes=write} writes them anew.
 */
class ProgrammesDocTest {

  private static final Path DOC = Path.of("docs/programmes.md");
  private static final Path PICTURES = Path.of("docs/pictures/programmes");

  @Test
  void the_document_and_its_pictures_are_as_the_programmes_are() throws Exception {
    Map<Path, String> wanted = wanted();
    if ("write".equals(System.getProperty("programmes"))) {
      write(wanted);
    }
    Map<Path, String> there = there();
    Set<Path> all = new TreeSet<>(wanted.keySet());
    all.addAll(there.keySet());
    assertThat(all.stream().filter(one -> !Objects.equals(wanted.get(one), there.get(one))))
        .as("run: mvn test -Dtest=ProgrammesDocTest -Dprogrammes=write")
        .isEmpty();
  }

  private static Map<Path, String> wanted() {
    List<Programme> programmes = PackagedProgrammes.all();
    assertThat(programmes).hasSizeGreaterThan(10);
    Map<Path, String> wanted = new TreeMap<>();
    wanted.put(DOC, ProgrammesDoc.of(programmes));
    programmes.forEach(
        programme ->
            wanted.put(
                PICTURES.resolve(ProgrammesDoc.picture(programme)),
                ProgrammesDoc.drawn(programme)));
    return wanted;
  }

  private static Map<Path, String> there() throws IOException {
    Map<Path, String> there = new TreeMap<>();
    if (Files.exists(DOC)) {
      there.put(DOC, Files.readString(DOC));
    }
    for (Path picture : pictures()) {
      there.put(picture, Files.readString(picture));
    }
    return there;
  }

  private static List<Path> pictures() throws IOException {
    if (!Files.isDirectory(PICTURES)) {
      return List.of();
    }
    try (Stream<Path> pictures = Files.list(PICTURES)) {
      return pictures.toList();
    }
  }

  private static void write(Map<Path, String> wanted) throws IOException {
    for (Path picture : pictures()) {
      Files.delete(picture);
    }
    Files.createDirectories(PICTURES);
    for (Map.Entry<Path, String> file : wanted.entrySet()) {
      Files.writeString(file.getKey(), file.getValue());
    }
  }
}
