package phuchuay.directory.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import phuchuay.directory.kept.Reason;
import phuchuay.directory.kept.Refused;

/** The lines of a table that somebody handed in, judged by what is in it, not by its name. */
public final class Tables {

  private static final String ZIP = "504b0304";
  private static final String OLD_EXCEL = "d0cf11e0";

  private Tables() {}

  /** Tells every line that is not blank, the first with the headings. */
  public static void read(Path file, Consumer<Line> each) throws IOException {
    switch (beginning(file)) {
      case ZIP -> XlsxTable.read(file, each);
      case OLD_EXCEL -> throw new Refused(Reason.OLD_EXCEL);
      default -> CsvTable.read(file, each);
    }
  }

  private static String beginning(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(bytes.readNBytes(4));
    }
  }

  /** A line and the number that people see before it. */
  public record Line(int number, List<String> cells) {

    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }

    String cell(int at) {
      return at < cells.size() ? cells.get(at) : "";
    }
  }
}
