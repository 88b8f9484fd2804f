package phuchuay.files.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java shapes no letter on a machine without any font; there it is told to take ours. */
final class MachineFonts {

  private static final List<String> LOGICAL =
      List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
  private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

  private MachineFonts() {}

  static void make() {
    if (!works()) {
      System.setProperty("sun.awt.fontconfig", describe(bytes()).toString());
    }
  }

  private static boolean works() {
    try {
      Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes()));
      return true;
    } catch (IOException | FontFormatException | RuntimeException | Error none) {
      return false;
    }
  }

  private static Path describe(byte[] font) {
    try {
      Path folder = Files.createTempDirectory("phuchuay-fonts");
      Path file = Files.write(folder.resolve("font.ttf"), font);
      return Files.writeString(folder.resolve("fontconfig.properties"), description(file));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String description(Path font) {
    String all =
        LOGICAL.stream()
            .flatMap(name -> STYLES.stream().map(style -> name + "." + style + ".default=Ours"))
            .collect(Collectors.joining("\n"));
    return Stream.of(
            "version=1",
            "sequence.allfonts=default",
            "allfonts.default=Ours",
            all,
            "filename.Ours=" + font)
        .collect(Collectors.joining("\n"));
  }

  private static byte[] bytes() {
    try (var file =
        Objects.requireNonNull(
            MachineFonts.class.getResourceAsStream("/" + Faces.FILES.getFirst()))) {
      return file.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
