package phuchuay.registration.ask;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.directory.Agencies;
import phuchuay.directory.Found;
import phuchuay.directory.Meant;
import phuchuay.thai.ThaiText;
import phuchuay.registration.said.AskWords;
import phuchuay.registration.said.Counts;

/** Which agency a sentence names among other things. */
@Component
class AgencySaid {

  private static final int SHORTEST = 4;
  private static final double CLEAR = 0.8;

  private final Agencies agencies;

  AgencySaid(Agencies agencies) {
    this.agencies = agencies;
  }

  /** The agency that a sentence about something else clearly names; empty when it names none. */
  Optional<Meant> in(String typed) {
    String name = bare(typed);
    if (name.length() < SHORTEST) {
      return Optional.empty();
    }
    Meant meant = agencies.meant(name);
    return clear(meant) ? Optional.of(meant) : Optional.empty();
  }

  /** Which agency an answer means: as it was typed, or without the words around the name. */
  Meant answered(String typed) {
    Meant whole = agencies.meant(typed);
    String name = bare(typed);
    if (whole instanceof Meant.This || name.length() < SHORTEST) {
      return whole;
    }
    Meant part = agencies.meant(name);
    return best(part) > best(whole) ? part : whole;
  }

  private static String bare(String typed) {
    return AskWords.AROUND.cutFrom(Counts.cutFrom(ThaiText.normalise(typed)));
  }

  private static boolean clear(Meant meant) {
    return meant instanceof Meant.This || best(meant) >= CLEAR;
  }

  private static double best(Meant meant) {
    return switch (meant) {
      case Meant.This(Found agency) -> agency.score();
      case Meant.OneOf(List<Found> agencies) -> agencies.getFirst().score();
      case Meant.Nobody _ -> 0;
    };
  }
}
