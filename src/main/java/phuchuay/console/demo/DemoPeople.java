package phuchuay.console.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.DemoAccounts;
import phuchuay.account.NewAccount;
import phuchuay.account.Person;
import phuchuay.console.demo.Cast.Holder;
import phuchuay.console.demo.Cast.Officer;
import phuchuay.directory.Seating;
import phuchuay.directory.Seats;
import phuchuay.platform.Demo;
import phuchuay.platform.Secret;

/** Enters the cast: each with an account, and people with a seat and perhaps a LINE. */
@Demo
@Component
class DemoPeople {

  private final DemoAccounts accounts;
  private final Seats seats;
  private final Turn turn;

  DemoPeople(DemoAccounts accounts, Seats seats, Turn turn) {
    this.accounts = accounts;
    this.seats = seats;
    this.turn = turn;
  }

  Players enter(Cast cast, Map<String, UUID> agencies) {
    List<Person> staff = cast.staff().stream().map(one -> officer(one, cast.password())).toList();
    Map<String, Person> people = new HashMap<>();
    cast.people().forEach(one -> people.put(one.username(), holder(one, cast, agencies)));
    return new Players(staff.getFirst(), people, agencies);
  }

  private Person officer(Officer officer, String password) {
    UUID id = account(officer.account(), password, officer.totp(), _ -> {});
    return new Person(id, AccountSystem.STAFF, officer.account().roles(), officer.scope());
  }

  private Person holder(Holder holder, Cast cast, Map<String, UUID> agencies) {
    NewAccount account = holder.account();
    UUID agency = Objects.requireNonNull(agencies.get(holder.agency()), holder.agency());
    UUID id =
        account(account, cast.password(), holder.totp(), fresh -> settles(fresh, holder, agency));
    return new Person(id, holder.system(), account.roles(), account.scope());
  }

  /** Whoever is there stays as they are: they may have given their seat away, or unlinked. */
  private UUID account(
      NewAccount account, String password, @Nullable String key, Consumer<UUID> more) {
    String username = String.valueOf(account.username());
    return accounts
        .find(account.system(), username)
        .orElseGet(
            () -> {
              Secret encoded = accounts.encode(password);
              return turn.alone(
                  () ->
                      accounts
                          .find(account.system(), username)
                          .orElseGet(() -> added(account, password, encoded, key, more)));
            });
  }

  private UUID added(
      NewAccount account,
      String password,
      Secret encoded,
      @Nullable String key,
      Consumer<UUID> more) {
    UUID id = accounts.add(account, password, encoded, key);
    more.accept(id);
    return id;
  }

  private void settles(UUID id, Holder holder, UUID agency) {
    Seating seating = seats.take(agency, holder.system().word(), id, "demo");
    if (!(seating instanceof Seating.Seated)) {
      throw new IllegalStateException("no seat for " + holder.username());
    }
    if (holder.line() != null) {
      accounts.link(id, holder.line());
    }
  }
}
