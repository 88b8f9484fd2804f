package phuchuay.casework.kept;

import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.NewCase;
import phuchuay.casework.programme.About;
import phuchuay.casework.programme.Opener;
import phuchuay.casework.programme.Programme;
import phuchuay.directory.Seats;

/** Who may begin a case. */
@Component
public class Openings {

  private final CaseRows rows;
  private final Hands hands;
  private final Seats seats;

  Openings(CaseRows rows, Hands hands, Seats seats) {
    this.rows = rows;
    this.hands = hands;
    this.seats = seats;
  }

  public boolean allow(Programme programme, NewCase wanted, Caller caller) {
    return wanted.applicant().equals(caller.party())
        && programme.opens().stream().anyMatch(opener -> is(opener, programme, wanted, caller))
        && seat(programme, wanted, caller)
        && about(programme, wanted, caller);
  }

  private static boolean is(Opener opener, Programme programme, NewCase wanted, Caller caller) {
    Person person = caller.person();
    return switch (opener) {
      case PUBLIC -> !caller.staff();
      case PERSON -> caller.account().isPresent() && (person == null || inside(person, programme));
      case SEAT -> wanted.seat() != null;
      case HOUSE -> person == null && caller.account().isPresent();
      case STAFF -> person != null && person.staff() && person.worksFor(programme.system());
    };
  }

  private static boolean inside(Person person, Programme programme) {
    return !person.staff() && person.worksFor(programme.system());
  }

  /** Nobody acts through a seat that they do not hold. */
  private boolean seat(Programme programme, NewCase wanted, Caller caller) {
    return wanted.seat() == null
        || caller.account().stream()
            .flatMap(account -> seats.heldBy(account).stream())
            .anyMatch(
                seat ->
                    seat.id().equals(wanted.seat())
                        && seat.agency().equals(wanted.agency())
                        && seat.system().equals(programme.system().word()));
  }

  /** It goes on from a case of theirs, of a kind and in a state that the programme names. */
  private boolean about(Programme programme, NewCase wanted, Caller caller) {
    About about = programme.about();
    if (wanted.about() == null) {
      return true;
    }
    Optional<CaseFile> earlier = rows.find(wanted.about()).filter(file -> hands.sees(file, caller));
    return about != null
        && earlier.isPresent()
        && about.types().contains(earlier.get().type())
        && about.states().contains(earlier.get().state());
  }
}
