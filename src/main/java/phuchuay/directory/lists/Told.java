package phuchuay.directory.lists;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import phuchuay.directory.kept.Particulars;
import phuchuay.directory.kept.Reason;
import phuchuay.directory.kept.Verdict;
import phuchuay.thai.ThaiNames;

/** A line of a list: what it says, and what became of it. */
record Told(int line, String name, Optional<Particulars> particulars, @Nullable Verdict verdict) {

  private static final int SHOWN = 200;

  static Told read(int line, String name, Particulars particulars) {
    return new Told(line, shown(name), Optional.of(particulars), null);
  }

  static Told refused(int line, String name, Reason reason) {
    return new Told(line, shown(name), Optional.empty(), Verdict.refused(reason));
  }

  Told judged(Verdict now) {
    return new Told(line, name, particulars, now);
  }

  private static String shown(String name) {
    String tidy = ThaiNames.tidy(name);
    return tidy.length() > SHOWN ? tidy.substring(0, SHOWN) : tidy;
  }
}
