package phuchuay.account.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;

/**
 * How far an officer reaches (ขอบเขตงาน): accounts and seats of the systems they work for. What
 * lies beyond is to them as if it were not there; every verb of the desk asks here first.
 */
@Component
public class Reach {

  private final AccountRows accounts;
  private final Seats seats;

  Reach(AccountRows accounts, Seats seats) {
    this.accounts = accounts;
    this.seats = seats;
  }

  /** Somebody of one of the five systems, of one that this officer works for. */
  public Optional<Account> account(Person officer, UUID id) {
    return accounts.find(id).filter(account -> reaches(officer, account.system()));
  }

  boolean reaches(Person officer, AccountSystem system) {
    return system != AccountSystem.STAFF && officer.staff() && officer.worksFor(system);
  }

  /** The systems that this officer works for. */
  List<AccountSystem> systems(Person officer) {
    return AccountSystem.ofPeople().stream().filter(system -> reaches(officer, system)).toList();
  }

  /** A seat that is held, in a system that this officer works for. */
  Optional<Seat> seat(Person officer, UUID agency, UUID id) {
    return seats.history(agency).stream()
        .filter(seat -> seat.id().equals(id) && seat.held())
        .filter(seat -> reaches(officer, AccountSystem.of(seat.system())))
        .findFirst();
  }
}
