package phuchuay.account.link;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.account.Linked;
import phuchuay.account.LinkedAccount;
import phuchuay.account.LinkedPhone;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seats;

/**
 * What a phone sees: the link says whose it is, the account's state and seats say, each time anew,
 * what that is worth.
 */
@Component
public class Sight {

  private final LinkRows rows;
  private final AccountRows accounts;
  private final Seats seats;
  private final Agencies agencies;
  private final LinkSettings settings;
  private final Clock clock;

  Sight(
      LinkRows rows,
      AccountRows accounts,
      Seats seats,
      Agencies agencies,
      LinkSettings settings,
      Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.seats = seats;
    this.agencies = agencies;
    this.settings = settings;
    this.clock = clock;
  }

  public Linked of(String lineId) {
    return new Linked(rows.ofLine(lineId).stream().flatMap(row -> account(row).stream()).toList());
  }

  public LinkedPhone phone(LinkRow row) {
    return new LinkedPhone(row.id(), row.linkedAt(), row.provenAt(), freshEnough(row));
  }

  /** The names of the agencies that somebody sits for now. */
  List<String> agenciesOf(UUID account) {
    return seats.heldBy(account).stream().flatMap(seat -> name(seat.agency()).stream()).toList();
  }

  Optional<String> name(UUID agency) {
    return agencies.one(agency).map(Agency::name);
  }

  private Optional<LinkedAccount> account(LinkRow row) {
    return accounts
        .find(row.account())
        .filter(Account::active)
        .map(
            account ->
                new LinkedAccount(
                    row.id(),
                    account.id(),
                    account.system(),
                    seats.heldBy(account.id()),
                    row.linkedAt(),
                    freshEnough(row)));
  }

  private boolean freshEnough(LinkRow row) {
    return clock.instant().isBefore(row.provenAt().plus(settings.proveAgain()));
  }
}
