package phuchuay.files.judging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import phuchuay.files.Harm;

/**
 * What was found in a file.
 *
 * @param pages how many it says it has; none where it is no document of pages
 */
public record Findings(@Nullable Harm harm, @Nullable Integer pages) {

  static final Findings HARMLESS = new Findings(null, null);

  static Findings of(Harm harm) {
    return new Findings(harm, null);
  }

  static Findings of(Optional<Harm> harm) {
    return harm.map(Findings::of).orElse(HARMLESS);
  }
}
