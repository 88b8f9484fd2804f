package phuchuay.directory.kept;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a line: the agency it is about, or why it was refused. */
public record Verdict(Word word, @Nullable Reason reason, @Nullable UUID agency) {

  public enum Word {
    CREATED,
    CHANGED,
    SAME,
    REFUSED
  }

  public static Verdict refused(Reason reason) {
    return new Verdict(Word.REFUSED, reason, null);
  }

  public static Verdict of(Word word, UUID agency) {
    return new Verdict(word, null, agency);
  }
}
