package phuchuay.local;

import java.util.Map;
import java.util.TreeMap;

/** What can be embedded, and the settings by which it is reached. */
enum Piece {
  POSTGRES("SPRING_DATASOURCE_", "URL"),
  REDIS("SPRING_DATA_REDIS_", "URL"),
  MAIL("SPRING_MAIL_", "HOST");

  /** The setting that says that a real one is there. */
  final String setting;

  private final String prefix;

  Piece(String prefix, String decisive) {
    this.prefix = prefix;
    this.setting = prefix + decisive;
  }

  Map<String, String> of(Map<String, String> settings) {
    Map<String, String> mine = new TreeMap<>(settings);
    mine.keySet().removeIf(name -> !name.startsWith(prefix));
    return mine;
  }
}
