package phuchuay.platform.audit;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads the audit meets words of their own language, never a name out of the code. */
class ActsTest {

  @ParameterizedTest
  @CsvSource({
    "audit.act.,    \"([a-z-]+\\.[a-z-]+)\"",
    "audit.kind.,   Party\\.of\\(\\s*\"([a-z-]+)\"",
    "audit.detail., \\.with\\(\\s*\"([a-z-]+)\""
  })
  void everything_that_code_writes_into_the_audit_has_a_thai_name(String prefix, String pattern)
      throws IOException {
    Set<String> written = new TreeSet<>();
    for (String source : sources()) {
      Pattern.compile(pattern)
          .matcher(source)
          .results()
          .map(found -> prefix + found.group(1))
          .forEach(written::add);
    }

    assertThat(written).hasSizeGreaterThan(6);
    assertThat(named()).containsAll(written);
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ActsTest::read)
          .filter(source -> source.contains("Act.by("))
          .toList();
    }
  }

  private static Set<String> named() throws IOException {
    Properties words = new Properties();
    words.load(new StringReader(read(Path.of("src/main/resources/messages.properties"))));
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
      for (Path file : files.filter(one -> !one.toString().endsWith("_en.properties")).toList()) {
        words.load(new StringReader(read(file)));
      }
    }
    return words.stringPropertyNames().stream().collect(toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }
}
