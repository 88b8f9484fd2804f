package phuchuay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of our pages can be read, by day and by night. */
class StyleTest {

  private static final Path STYLE = Path.of("src/main/resources/static/style");
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
  private static final String NIGHT = "@media (prefers-color-scheme: dark)";

  @ParameterizedTest
  @CsvSource({
    "ink, ground",
    "ink, card",
    "quiet, ground",
    "quiet, card",
    "link, ground",
    "link, card",
    "brand, ground",
    "on-brand, brand",
    "on-brand, brand-deep",
    "good, good-ground",
    "wait, wait-ground",
    "bad, bad-ground",
    "bad, ground"
  })
  void a_text_stands_out_from_its_ground(String text, String ground) throws IOException {
    for (Map<String, String> colours : new Palettes().both()) {
      assertThat(contrast(colours, text, ground)).isGreaterThanOrEqualTo(4.5);
    }
  }

  @ParameterizedTest
  @CsvSource({"edge, ground", "focus, ground", "focus, card", "focus, good-ground"})
  void an_outline_stands_out_from_its_ground(String line, String ground) throws IOException {
    for (Map<String, String> colours : new Palettes().both()) {
      assertThat(contrast(colours, line, ground)).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void night_changes_every_colour_of_the_day() throws IOException {
    Palettes palettes = new Palettes();
    assertThat(new TreeSet<>(palettes.night().keySet())).isEqualTo(palettes.day().keySet());
    assertThat(palettes.day()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter-spacing", "text-align: justify", "!important", "@import"})
  void no_style_does_what_hurts_thai_letters(String forbidden) throws IOException {
    assertThat(all()).doesNotContain(forbidden);
  }

  @Test
  void no_style_but_the_palette_names_a_colour() throws IOException {
    String outside = COLOUR.matcher(all()).replaceAll("");
    assertThat(outside).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgb\\(|hsl\\(");
  }

  @Test
  void no_letter_is_smaller_than_fifteen_pixels() throws IOException {
    var sizes = Pattern.compile("font-size: ([0-9.]+)rem").matcher(all()).results().toList();
    assertThat(sizes).isNotEmpty();
    assertThat(sizes)
        .allSatisfy(
            size -> assertThat(Double.parseDouble(size.group(1)) * 16).isGreaterThanOrEqualTo(15));
  }

  private static String all() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(STYLE)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".css")).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static double contrast(Map<String, String> colours, String one, String other) {
    double a = light(Objects.requireNonNull(colours.get(one), one));
    double b = light(Objects.requireNonNull(colours.get(other), other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Relative luminance as WCAG 2 defines it. */
  private static double light(String hex) {
    return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
  }

  private static double channel(String hex, int at) {
    double part = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private record Palettes(Map<String, String> day, Map<String, String> night) {

    Palettes() throws IOException {
      this(Files.readString(STYLE.resolve("base.css")).split(Pattern.quote(NIGHT), 2));
    }

    private Palettes(String[] halves) {
      this(colours(halves[0]), colours(halves[1]));
    }

    List<Map<String, String>> both() {
      return List.of(day, night);
    }

    private static Map<String, String> colours(String css) {
      Map<String, String> colours = new TreeMap<>();
      COLOUR.matcher(css).results().forEach(found -> colours.put(found.group(1), found.group(2)));
      return colours;
    }
  }
}
