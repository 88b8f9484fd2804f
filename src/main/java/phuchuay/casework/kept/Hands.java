package phuchuay.casework.kept;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.account.Person;
import phuchuay.account.Role;
import phuchuay.casework.Actor;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.directory.ClosedSeats;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;

/** As whom somebody may act in a case: the one place that decides who sees which case. */
@Component
public class Hands {

  private final Seats seats;
  private final ClosedSeats closed;
  private final PartyRows parties;

  Hands(Seats seats, ClosedSeats closed, PartyRows parties) {
    this.seats = seats;
    this.closed = closed;
    this.parties = parties;
  }

  /** Everything that this caller is in this case; nothing when it is none of their business. */
  public Set<Actor> of(CaseFile file, Caller caller) {
    Set<Actor> hands = new HashSet<>();
    if (caller.person() != null && !file.draft()) {
      staff(file, caller.person(), hands);
    }
    if (owns(file, caller)) {
      hands.add(Actor.OWNER);
    }
    if (caller.account().isPresent() && !file.state().equals(CaseFile.DRAFT)) {
      takesPart(file, caller.account().get(), hands);
    }
    return hands;
  }

  /** Whether they may look at it, which is more people than may act. */
  public boolean sees(CaseFile file, Caller caller) {
    Person person = caller.person();
    boolean looksOn =
        person != null && person.staff() && !file.draft() && person.worksFor(file.system());
    return looksOn || !of(file, caller).isEmpty() || satThere(file, caller);
  }

  private static void staff(CaseFile file, Person person, Set<Actor> hands) {
    if (!person.staff() || !person.worksFor(file.system())) {
      return;
    }
    boolean leads = person.is(Role.SUPERVISOR) || person.is(Role.ADMIN);
    if (leads || person.is(Role.AGENT)) {
      hands.add(Actor.OFFICER);
    }
    if (leads) {
      hands.add(Actor.SUPERVISOR);
    }
  }

  /** A case that came through a seat belongs to whoever holds it, and to nobody else. */
  private boolean owns(CaseFile file, Caller caller) {
    if (file.seat() == null) {
      return file.applicant().equals(caller.party());
    }
    Optional<UUID> account = caller.account();
    return account.isPresent()
        && seats.heldBy(account.get()).stream().anyMatch(seat -> seat.id().equals(file.seat()));
  }

  /** Whoever sat for an agency until it was closed still sees what is under way, and only that. */
  private boolean satThere(CaseFile file, Caller caller) {
    return !file.draft()
        && !file.ended()
        && caller.account().stream()
            .flatMap(account -> closed.of(account).stream())
            .anyMatch(seat -> seat.id().equals(file.seat()) || tookPart(seat, file));
  }

  private boolean tookPart(Seat seat, CaseFile file) {
    return parties.of(file.id()).stream().anyMatch(part -> seatOf(seat, file, part));
  }

  private void takesPart(CaseFile file, UUID account, Set<Actor> hands) {
    for (PartyRows.Part part : parties.of(file.id())) {
      if (seats.heldBy(account).stream().anyMatch(seat -> seatOf(seat, file, part))) {
        hands.add(new Actor(part.role()));
      }
    }
  }

  private static boolean seatOf(Seat seat, CaseFile file, PartyRows.Part part) {
    return seat.agency().equals(part.agency()) && seat.system().equals(file.system().word());
  }
}
