package phuchuay.account.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seats;
import phuchuay.platform.ThaiDates;

/** People as the desk shows them: masked, with their seats. */
@Component
public class People {

  private final PeopleRows rows;
  private final AccountRows accounts;
  private final Seats seats;
  private final Agencies agencies;
  private final Reach reach;

  People(PeopleRows rows, AccountRows accounts, Seats seats, Agencies agencies, Reach reach) {
    this.rows = rows;
    this.accounts = accounts;
    this.seats = seats;
    this.agencies = agencies;
    this.reach = reach;
  }

  /** Somebody in a list: nothing of them that belongs to them alone. */
  record Listed(
      UUID id, String system, String state, String name, List<String> agencies, String entered) {}

  /** A seat in words. */
  public record SeatShown(UUID id, UUID agency, String agencyName, String system, String began) {}

  List<Listed> find(Person officer, String typed) {
    List<AccountSystem> systems = reach.systems(officer);
    List<UUID> ids = typed.isBlank() ? rows.latest(systems) : rows.named(typed, systems);
    return ids.stream().flatMap(id -> accounts.find(id).stream()).map(this::listed).toList();
  }

  /** Whoever has this username or address, in the systems of this officer. */
  public List<Account> named(Person officer, String typed) {
    return typed.isBlank()
        ? List.of()
        : rows.named(typed, reach.systems(officer)).stream()
            .flatMap(id -> accounts.find(id).stream())
            .toList();
  }

  private Listed listed(Account account) {
    return new Listed(
        account.id(),
        account.system().word(),
        account.state().name(),
        masked(account.name().value()),
        seats(account.id()).stream().map(SeatShown::agencyName).distinct().toList(),
        entered(account.id()));
  }

  public List<SeatShown> seats(UUID holder) {
    return seats.heldBy(holder).stream()
        .map(
            seat ->
                new SeatShown(
                    seat.id(),
                    seat.agency(),
                    agencies.one(seat.agency()).map(Agency::name).orElse(""),
                    seat.system(),
                    ThaiDates.date(seat.began())))
        .toList();
  }

  String entered(UUID id) {
    return Optional.ofNullable(rows.entered(id))
        .map(at -> ThaiDates.date(at) + " " + ThaiDates.time(at))
        .orElse("");
  }

  /** The first letters only: enough to tell two people of an agency apart. */
  public static String masked(String name) {
    StringBuilder masked = new StringBuilder();
    for (String word : name.strip().split("\\s+")) {
      int first = word.offsetByCodePoints(0, Math.min(2, word.codePointCount(0, word.length())));
      masked.append(masked.isEmpty() ? "" : " ").append(word, 0, first).append("••••");
    }
    return masked.toString();
  }

  static @Nullable String masked(Account account) {
    return account.email() == null
        ? null
        : Objects.requireNonNull(account.email()).value().replaceFirst("^(.)[^@]*@", "$1••••@");
  }
}
