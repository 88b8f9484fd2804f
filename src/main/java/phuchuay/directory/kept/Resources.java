package phuchuay.directory.kept;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The word lists of this room: lines with tabs between their cells. */
public final class Resources {

  private Resources() {}

  public static List<String> lines(String name) {
    try (InputStream file = Resources.class.getResourceAsStream("/directory/" + name)) {
      String text =
          new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static Stream<List<String>> rows(String name) {
    return lines(name).stream().map(line -> List.of(line.split("\t")));
  }
}
