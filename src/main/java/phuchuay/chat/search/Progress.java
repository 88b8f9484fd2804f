package phuchuay.chat.search;

import java.util.HashMap;
import java.util.Map;

/**
 * How far an index has read the tables; kept with each of its commits.
 *
 * @param database which one it has read
 * @param mark all changes before it are in
 * @param round rises when all is read anew; what an older round left is thrown away at its end
 * @param heardBefore only events before this one are still to be read, if not all are
 * @param saidBefore the same for calls of ours
 * @param whole whether all is read
 */
record Progress(
    String database, long mark, int round, String heardBefore, long saidBefore, boolean whole) {

  private static final String FIRST_OF_ALL = "\uFFFD";

  static Progress begin(String database, long mark, int round) {
    return new Progress(database, mark, round, FIRST_OF_ALL, Long.MAX_VALUE, false);
  }

  /** What a commit kept; of none, or of another make of index, there is nothing. */
  static Progress read(Map<String, String> kept) {
    return new Progress(
        kept.get("database"),
        Long.parseLong(kept.get("mark")),
        Integer.parseInt(kept.get("round")),
        kept.get("heard-before"),
        Long.parseLong(kept.get("said-before")),
        Boolean.parseBoolean(kept.get("whole")));
  }

  Map<String, String> kept() {
    Map<String, String> kept = new HashMap<>();
    kept.put("database", database);
    kept.put("mark", Long.toString(mark));
    kept.put("round", Integer.toString(round));
    kept.put("heard-before", heardBefore);
    kept.put("said-before", Long.toString(saidBefore));
    kept.put("whole", Boolean.toString(whole));
    return kept;
  }

  Progress at(long now) {
    return new Progress(database, now, round, heardBefore, saidBefore, whole);
  }

  Progress heardTo(String event) {
    return new Progress(database, mark, round, event, saidBefore, whole);
  }

  Progress saidTo(long call) {
    return new Progress(database, mark, round, heardBefore, call, whole);
  }

  Progress finished() {
    return new Progress(database, mark, round, "", 0, true);
  }
}
