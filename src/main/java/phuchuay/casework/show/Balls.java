package phuchuay.casework.show;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Actor;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Label;
import phuchuay.casework.Standing;
import phuchuay.casework.programme.Programmes;

/** Who has the ball, in words for whoever looks. */
@Component
public class Balls {

  private final Programmes programmes;
  private final Sayings sayings;

  Balls(Programmes programmes, Sayings sayings) {
    this.programmes = programmes;
    this.sayings = sayings;
  }

  public static boolean mine(Standing standing, Set<Actor> hands) {
    return standing.actor() != null && hands.contains(standing.actor());
  }

  /** For its owner and whoever takes part; null when nobody must act. */
  public @Nullable String with(
      CaseFile file, Standing standing, Set<Actor> hands, Locale language) {
    Actor actor = standing.actor();
    if (actor == null) {
      return null;
    }
    if (mine(standing, hands)) {
      return sayings.message("casework.with.you", language);
    }
    Label party = programmes.of(file).parties().get(actor.word());
    return party != null && standing.with() == null
        ? party.in(language)
        : publicly(standing, language);
  }

  /** For everybody who has the number. */
  public @Nullable String publicly(Standing standing, Locale language) {
    Actor actor = standing.actor();
    if (actor == null) {
      return null;
    }
    if (standing.with() != null) {
      return standing.with().in(language);
    }
    return sayings.message(
        actor.staff() ? "casework.with.officer" : "casework.with.applicant", language);
  }
}
