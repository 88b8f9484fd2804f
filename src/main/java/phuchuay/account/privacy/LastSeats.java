package phuchuay.account.privacy;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;

/**
 * Seats that nobody else of the agency holds: whoever leaves one is asked to hand it over first.
 */
@Component
class LastSeats {

  private final Seats seats;
  private final Agencies agencies;

  LastSeats(Seats seats, Agencies agencies) {
    this.seats = seats;
    this.agencies = agencies;
  }

  /** The agency and the system of each. */
  record Last(String agency, String system) {}

  List<Last> of(UUID holder) {
    return seats.heldBy(holder).stream()
        .filter(this::last)
        .map(
            seat ->
                new Last(agencies.one(seat.agency()).map(Agency::name).orElse(""), seat.system()))
        .toList();
  }

  private boolean last(Seat seat) {
    return seats.history(seat.agency()).stream()
        .noneMatch(
            other ->
                other.held()
                    && other.system().equals(seat.system())
                    && !other.holder().equals(seat.holder()));
  }
}
