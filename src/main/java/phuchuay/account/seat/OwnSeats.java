package phuchuay.account.seat;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Person;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.platform.ThaiDates;

/** The seats of one person, with those who sit beside them. */
@Component
class OwnSeats {

  private final Seats seats;
  private final Agencies agencies;
  private final AccountRows accounts;
  private final Audit audit;

  OwnSeats(Seats seats, Agencies agencies, AccountRows accounts, Audit audit) {
    this.seats = seats;
    this.agencies = agencies;
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * A seat of one's own.
   *
   * @param others the names of who else sits for the same agency in the same system
   * @param free how many seats nobody holds
   */
  record Mine(
      UUID seat, String system, String agency, String began, List<String> others, int free) {}

  List<Mine> of(Person person) {
    return seats.heldBy(person.id()).stream().map(this::mine).toList();
  }

  private Mine mine(Seat seat) {
    List<Seat> all =
        seats.history(seat.agency()).stream()
            .filter(one -> one.held() && one.system().equals(seat.system()))
            .toList();
    List<String> others =
        all.stream()
            .filter(one -> !one.holder().equals(seat.holder()))
            .flatMap(one -> accounts.find(one.holder()).stream())
            .map(account -> account.name().value())
            .toList();
    return new Mine(
        seat.id(),
        seat.system(),
        agencies.one(seat.agency()).map(Agency::name).orElse(""),
        ThaiDates.date(seat.began()),
        others,
        Math.max(0, seats.most(seat.agency(), seat.system()) - all.size()));
  }

  boolean holds(UUID holder, UUID seat) {
    return seats.heldBy(holder).stream().anyMatch(one -> one.id().equals(seat));
  }

  @Transactional
  public void leave(Account holder, UUID seat) {
    if (seats.leave(seat, holder.id().toString())) {
      audit.write(Act.by(holder.party(), "seat.left").about(Party.of("seat", seat)));
    }
  }
}
