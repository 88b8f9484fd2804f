package phuchuay.registration.outcome;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.directory.Agencies;
import phuchuay.directory.Seat;
import phuchuay.directory.Seating;
import phuchuay.directory.Seats;
import phuchuay.directory.Status;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** Seats people, and hands seats over, as a case says and an officer has decided. */
@Component
class Sitting {

  private final Seats seats;
  private final Agencies agencies;
  private final Audit audit;

  Sitting(Seats seats, Agencies agencies, Audit audit) {
    this.seats = seats;
    this.agencies = agencies;
    this.audit = audit;
  }

  /** The agency that the form names, if it is in use. */
  UUID agency(CaseInHand inHand) {
    return inHand.answers().agency("agency").filter(this::open).orElseThrow(Sitting::noAgency);
  }

  void seat(CaseInHand inHand, UUID agency, UUID account) {
    String system = inHand.file().system().word();
    switch (seats.take(agency, system, account, inHand.by().id())) {
      case Seating.Seated _ ->
          audit.write(act(inHand, "seat.given", agency).with("holder", account.toString()));
      case Seating.Full(int most) -> throw new CannotHappen("registration.cannot.full", most);
      case Seating.NotThere() -> throw noAgency();
    }
  }

  void handOver(CaseInHand inHand, UUID agency, UUID seat, UUID successor) {
    if (!open(agency)) {
      throw noAgency();
    }
    if (!(seats.handOver(seat, successor, inHand.by().id()) instanceof Seating.Seated)) {
      throw new CannotHappen("registration.cannot.seat");
    }
    audit.write(
        act(inHand, "seat.handed-over", agency)
            .with("seat", seat.toString())
            .with("to", successor.toString()));
  }

  void more(CaseInHand inHand, UUID agency, int more) {
    String system = inHand.file().system().word();
    if (!seats.allowMore(agency, system, more, inHand.by().id())) {
      throw noAgency();
    }
    audit.write(act(inHand, "seats.allowed", agency).with("most", seats.most(agency, system)));
  }

  /** The seats that somebody holds for an agency in the system of the case. */
  List<Seat> held(CaseInHand inHand, UUID agency) {
    String system = inHand.file().system().word();
    return seats.history(agency).stream()
        .filter(seat -> seat.held() && seat.system().equals(system))
        .toList();
  }

  private boolean open(@Nullable UUID agency) {
    return Optional.ofNullable(agency)
        .flatMap(agencies::one)
        .filter(one -> one.status() == Status.OPEN)
        .isPresent();
  }

  private static Act act(CaseInHand inHand, String name, UUID agency) {
    return Act.by(inHand.by(), name)
        .about(Party.of("agency", agency))
        .with("system", inHand.file().system().word())
        .with("case", inHand.file().id().toString());
  }

  private static CannotHappen noAgency() {
    return new CannotHappen("registration.cannot.agency");
  }
}
