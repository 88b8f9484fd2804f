package phuchuay.registration.paper;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a line of a list; of the code in it nothing is kept but its mark. */
record PaperLine(
    int line, String verdict, @Nullable String reason, String name, @Nullable UUID agency) {

  static PaperLine refused(int line, String reason, String name) {
    return new PaperLine(line, "REFUSED", reason, name, null);
  }
}
