package phuchuay.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import phuchuay.faq.content.Csv;

/** A message as somebody types it, and what should come of it: faq/expected.csv. */
record Expectation(String text, String expected) {

  static final String NONE = "none";

  static List<Expectation> all() {
    try {
      return Csv.rows(Files.readString(Path.of("faq/expected.csv"))).stream()
          .skip(1)
          .map(row -> new Expectation(row.get(0), row.get(1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether nothing may be answered. */
  boolean outOfScope() {
    return expected.equals(NONE);
  }
}
