package phuchuay.registration.join;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Accounts;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.code.CodeRows;
import phuchuay.registration.code.CodeTickets;
import phuchuay.registration.code.CodeTickets.Ticket;
import phuchuay.registration.code.Purpose;

/** Takes back what somebody has joined: the agency has pressed "not one of us". */
@Component
class Undoing {

  private static final String REASON = "the agency does not know this person";

  private final JoiningRows rows;
  private final CodeRows codes;
  private final ActivationCodes activation;
  private final CodeTickets tickets;
  private final Accounts accounts;
  private final Seats seats;
  private final Audit audit;

  Undoing(
      JoiningRows rows,
      CodeRows codes,
      ActivationCodes activation,
      CodeTickets tickets,
      Accounts accounts,
      Seats seats,
      Audit audit) {
    this.rows = rows;
    this.codes = codes;
    this.activation = activation;
    this.tickets = tickets;
    this.accounts = accounts;
    this.seats = seats;
    this.audit = audit;
  }

  /** What a notice's link is about; false when there was nothing to take back any more. */
  @Transactional
  public boolean by(Ticket ticket) {
    boolean undone =
        ticket.purpose() == Purpose.UNDO_JOINING
            ? joining(ticket.subject())
            : codes(ticket.subject());
    tickets.cancel(ticket.purpose(), ticket.subject());
    return undone;
  }

  private boolean codes(UUID request) {
    List<UUID> open = codes.open(request);
    open.forEach(code -> activation.revoke(code, REASON, Party.of("case", request)));
    return !open.isEmpty();
  }

  private boolean joining(UUID id) {
    Optional<Joining> joined = rows.lock(id).filter(one -> one.state().equals("JOINED"));
    joined.ifPresent(joining -> undo(joining, Party.of("agency", joining.agency())));
    return joined.isPresent();
  }

  private void undo(Joining joining, Party by) {
    UUID account = Objects.requireNonNull(joining.account());
    rows.settle(joining.id(), "UNDONE", by.id(), REASON, null);
    codes.undo(joining.code(), REASON);
    accounts.suspend(account, by, REASON);
    seats.heldBy(account).stream()
        .filter(seat -> seat.agency().equals(joining.agency()))
        .filter(seat -> seat.system().equals(joining.system().word()))
        .map(Seat::id)
        .forEach(seat -> seats.withdraw(seat, by.id()));
    audit.write(Act.by(by, "joining.undone").about(Joinings.party(joining.id())));
    audit.write(Act.by(by, "code.revoked").about(ActivationCodes.code(joining.code())));
  }
}
