package phuchuay.faq.content;

import java.util.List;

/**
 * A message as somebody types it, and what should come of it: a row of faq/expected.csv.
 *
 * @param wanted an answer's id, {@code talk:} and a talk's name, or {@code none}
 */
public record Expected(String typed, String wanted) {

  private static final String NONE = "none";

  static List<Expected> read(String csv) {
    return Csv.rows(csv).stream().skip(1).map(row -> new Expected(row.get(0), row.get(1))).toList();
  }

  /** Whether nothing may be answered. */
  public boolean outOfScope() {
    return wanted.equals(NONE);
  }
}
