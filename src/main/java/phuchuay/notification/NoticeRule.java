package phuchuay.notification;

import java.util.List;
import java.util.Optional;

/**
 * A kind of notice (การแจ้งเตือน), as notices.yml says it.
 *
 * @param number as {@code N-18}
 * @param name what staff call it
 * @param legal whether it is told though the case has moved on meanwhile
 * @param deadlines the clocks of the case whose last day it names, the first that is not over
 */
record NoticeRule(
    String number, String name, boolean legal, List<String> deadlines, List<Told> to) {

  NoticeRule {
    deadlines = List.copyOf(deadlines);
    to = List.copyOf(to);
  }

  Optional<Told> to(String who) {
    return to.stream().filter(told -> told.who().equals(who)).findFirst();
  }

  /**
   * Who is told, and how.
   *
   * @param who in the case: owner, officers, agency, next, a party, {@code field:…} or {@code
   *     agency:…}
   * @param words the template, in chat and by mail
   * @param duty whether it asks for something that is worth nothing once the case has moved on
   * @param mailToo whether a mail goes out beside what LINE takes
   */
  record Told(String who, String words, boolean duty, boolean mailToo, List<FactWord> facts) {

    static final String OWNER = "owner";
    static final String OFFICERS = "officers";
    static final String AGENCY = "agency";
    static final String NEXT = "next";
    static final String FIELD = "field:";
    static final String AGENCY_OF = "agency:";

    Told {
      facts = List.copyOf(facts);
    }

    boolean officers() {
      return who.equals(OFFICERS);
    }

    /** Whether they are told besides those of the case: they follow it by its number. */
    boolean aside() {
      return byField() || who.startsWith(AGENCY_OF);
    }

    /** The field of the form with the address, if it is one that is told. */
    boolean byField() {
      return who.startsWith(FIELD);
    }
  }
}
