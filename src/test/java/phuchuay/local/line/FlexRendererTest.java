package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The one drawer of Flex cards can be used by any page. */
class FlexRendererTest {

  private static final Path SCRIPTS = Path.of("src/main/resources/static/phone");
  private static final Pattern IMPORT = Pattern.compile("from \"\\./([\\w.-]+)\"");

  @Test
  void it_needs_nothing_of_the_phone() throws IOException {
    Set<String> needed = new TreeSet<>();
    collect("flex.js", needed);
    assertThat(needed)
        .containsExactlyInAnyOrder(
            "flex.js",
            "flexbox.js",
            "flexpictures.js",
            "flextext.js",
            "dom.js",
            "measures.js",
            "shrink.js");
    for (String script : needed) {
      assertThat(Files.readString(SCRIPTS.resolve(script)))
          .as(script)
          .doesNotContain("getElementById", "/local/line", "localStorage", "innerHTML");
    }
  }

  private static void collect(String script, Set<String> needed) throws IOException {
    if (needed.add(script)) {
      var imports = IMPORT.matcher(Files.readString(SCRIPTS.resolve(script)));
      while (imports.find()) {
        collect(imports.group(1), needed);
      }
    }
  }
}
