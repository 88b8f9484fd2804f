package phuchuay.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The file {@code local.env}: how psql or a second instance reaches what we embed. */
final class LocalEnv {

  static final String FILE = "local.env";

  private LocalEnv() {}

  static void write(DataFolder folder, Map<String, String> settings) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(settings)
        .forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
    folder.write(FILE, lines.toString());
  }

  static Map<String, String> read(DataFolder folder) {
    @Nullable String lines = folder.read(FILE);
    Map<String, String> settings = new LinkedHashMap<>();
    if (lines != null) {
      lines
          .lines()
          .filter(line -> line.contains("="))
          .map(line -> line.split("=", 2))
          .forEach(pair -> settings.put(pair[0], pair[1]));
    }
    return settings;
  }
}
