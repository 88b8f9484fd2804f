package phuchuay.platform.days;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The list of holidays that comes with us; it says of each year what nobody knows yet. */
@Component
class HolidayFile {

  private static final String FILE = "/calendar/holidays.txt";
  private static final String YEAR_ONLY = "\\? \\d{4}, .+";

  private final List<Holiday> holidays;
  private final Map<Integer, List<String>> awaited = new HashMap<>();

  HolidayFile() {
    List<String> dated = new ArrayList<>();
    text()
        .lines()
        .forEach(
            line -> {
              if (line.matches(YEAR_ONLY)) {
                await(Integer.valueOf(line.substring(2, 6)), line.substring(8));
              } else {
                dated.add(line);
              }
            });
    WrittenHolidays written = WrittenHolidays.read(String.join("\n", dated));
    if (!written.mistakes().isEmpty()) {
      throw new IllegalStateException(FILE + ": " + written.mistakes());
    }
    holidays = written.holidays();
  }

  List<Holiday> holidays() {
    return holidays;
  }

  /** Names of holidays of a Buddhist year whose day was not known. */
  List<String> awaited(int year) {
    return awaited.getOrDefault(year, List.of());
  }

  private void await(Integer year, String name) {
    awaited.computeIfAbsent(year, _ -> new ArrayList<>()).add(name);
  }

  private static String text() {
    try (InputStream file = HolidayFile.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
