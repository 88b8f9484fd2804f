package phuchuay.account.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.NewAccount;
import phuchuay.account.Person;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.directory.Seat;
import phuchuay.directory.Seating;
import phuchuay.directory.Seats;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** Seats of agencies as officers give and take them; each act is in the audit. */
@Component
class SeatDesk {

  private final Seats seats;
  private final Accounts accounts;
  private final AccountRows rows;
  private final Audit audit;

  SeatDesk(Seats seats, Accounts accounts, AccountRows rows, Audit audit) {
    this.seats = seats;
    this.accounts = accounts;
    this.rows = rows;
    this.audit = audit;
  }

  /** Who holds a seat now. */
  record Sitting(Seat seat, Account holder) {}

  List<Sitting> sitting(UUID agency, AccountSystem system) {
    return seats.history(agency).stream()
        .filter(seat -> seat.held() && seat.system().equals(system.word()))
        .flatMap(seat -> rows.find(seat.holder()).map(who -> new Sitting(seat, who)).stream())
        .toList();
  }

  /** Seats whoever has this address; who has no account yet is invited, both or neither. */
  @Transactional
  public Seating seat(
      UUID agency, AccountSystem system, String name, EmailAddress email, Person officer) {
    Optional<UUID> known = rows.byEmail(system, email).map(Account::id);
    Optional<UUID> holder =
        known.or(
            () -> accounts.invite(NewAccount.person(system, null, name, email), officer.party()));
    Seating seating =
        holder
            .map(id -> seats.take(agency, system.word(), id, by(officer)))
            .orElseGet(Seating.NotThere::new);
    if (seating instanceof Seating.Seated) {
      audit.write(
          act(officer, "seat.given", agency)
              .with("system", system.word())
              .with("holder", holder.orElseThrow().toString()));
    } else {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return seating;
  }

  /**
   * The seat goes to a successor, who is invited when they have no account yet; both or neither.
   */
  @Transactional
  public Seating handOver(
      UUID agency, Seat seat, String name, EmailAddress email, Person officer, String reason) {
    AccountSystem system = AccountSystem.of(seat.system());
    Optional<UUID> successor =
        rows.byEmail(system, email)
            .map(Account::id)
            .or(
                () ->
                    accounts.invite(NewAccount.person(system, null, name, email), officer.party()));
    Seating seating =
        successor
            .map(id -> seats.handOver(seat.id(), id, by(officer)))
            .orElseGet(Seating.NotThere::new);
    if (seating instanceof Seating.Seated) {
      audit.write(
          act(officer, "seat.handed-over", agency)
              .with("system", seat.system())
              .with("from", seat.holder().toString())
              .with("to", successor.orElseThrow().toString())
              .with("reason", reason));
    } else {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return seating;
  }

  @Transactional
  public boolean withdraw(UUID agency, Seat seat, Person officer, String reason) {
    boolean done = seats.withdraw(seat.id(), by(officer));
    if (done) {
      audit.write(
          act(officer, "seat.withdrawn", agency)
              .with("system", seat.system())
              .with("holder", seat.holder().toString())
              .with("reason", reason));
    }
    return done;
  }

  /** Gives an agency another number of seats; false when more people sit there. */
  @Transactional
  public boolean allow(UUID agency, AccountSystem system, int most, Person officer, String reason) {
    if (sitting(agency, system).size() > most) {
      return false;
    }
    seats.allow(agency, system.word(), most, by(officer));
    audit.write(
        act(officer, "seats.allowed", agency)
            .with("system", system.word())
            .with("most", most)
            .with("reason", reason));
    return true;
  }

  private static String by(Person officer) {
    return officer.id().toString();
  }

  private static Act act(Person officer, String name, UUID agency) {
    return Act.by(officer.party(), name).about(Party.of("agency", agency));
  }
}
