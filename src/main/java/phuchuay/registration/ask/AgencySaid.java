package phuchuay.registration.ask;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import phuchuay.directory.Agencies;
import phuchuay.directory.Found;
import phuchuay.directory.Meant;
import phuchuay.registration.said.AskWords;
import phuchuay.registration.said.Counts;
import phuchuay.thai.ThaiText;

/** Which agency a sentence names among other things. */
@Component
class AgencySaid {

  private static final int SHORTEST = 4;
  private static final int MOST = 12;
  private static final double CLEAR = 0.8;

  private final Agencies agencies;

  AgencySaid(Agencies agencies) {
    this.agencies = agencies;
  }

  /** The agency that a sentence about something else clearly names; empty when it names none. */
  Optional<Meant> in(String typed) {
    return best(names(typed)).filter(AgencySaid::clear);
  }

  /** Which agency an answer means: as it was typed, or without the words around the name. */
  Meant answered(String typed) {
    Meant whole = agencies.meant(typed);
    if (whole instanceof Meant.This) {
      return whole;
    }
    return best(names(typed)).filter(part -> best(part) > best(whole)).orElse(whole);
  }

  private Optional<Meant> best(Collection<String> names) {
    Meant best = null;
    for (String name : names) {
      Meant meant = agencies.meant(name);
      if (best == null || best(meant) > best(best)) {
        best = meant;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * What the name may be, the longest first: the words around it go one by one, as a name may begin
   * or end like one of them (เชียงของ is no "of").
   */
  private static Collection<String> names(String typed) {
    String sentence = Counts.cutFrom(ThaiText.normalise(typed)).strip();
    Set<String> names = new LinkedHashSet<>();
    String left = sentence;
    String before = "";
    while (!left.equals(before) && names.size() < MOST) {
      before = left;
      String start = AskWords.AROUND.cutFromStart(left);
      String end = AskWords.AROUND.cutFromEnd(left);
      left = start.equals(left) ? end : start;
      names.add(end);
      names.add(left);
    }
    names.add(AskWords.AROUND.cutFrom(sentence));
    names.removeIf(name -> name.length() < SHORTEST);
    return names;
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
