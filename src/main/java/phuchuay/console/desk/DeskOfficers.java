package phuchuay.console.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.Person;
import phuchuay.account.Profile;
import phuchuay.account.Role;
import phuchuay.account.State;
import phuchuay.chat.care.Officer;
import phuchuay.platform.RealTime;

/** The officers of the desk: as chat knows them, and what colleagues call them. */
@Component
class DeskOfficers {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Accounts accounts;
  private final RealTime time;
  private volatile Known known = new Known(Map.of(), Instant.EPOCH);

  DeskOfficers(Accounts accounts, RealTime time) {
    this.accounts = accounts;
    this.time = time;
  }

  private record Known(Map<UUID, Profile> all, Instant since) {}

  /** A colleague, as lists of names show them. */
  record Colleague(UUID id, String name) {}

  Officer of(Person me, @Nullable String address) {
    return new Officer(me.id(), me.party(), systems(me), me.scope().isEmpty(), me.leads(), address);
  }

  static List<String> systems(Person me) {
    return AccountSystem.ofPeople().stream().filter(me::worksFor).map(AccountSystem::word).toList();
  }

  /** What colleagues call somebody; blank if they are not there any more. */
  String name(@Nullable UUID id) {
    Profile profile = id == null ? null : all().get(id);
    return profile == null ? "" : profile.name().value();
  }

  /** Everybody who may take this system's chats, but oneself. */
  List<Colleague> others(UUID me, String system) {
    return answering(system)
        .filter(one -> !one.id().equals(me))
        .map(DeskOfficers::colleague)
        .toList();
  }

  /** One of those, as chat knows them; null if they may not. */
  @Nullable Officer other(UUID id, String system) {
    return answering(system)
        .filter(one -> one.id().equals(id))
        .map(one -> new Person(one.id(), one.system(), one.roles(), one.scope()))
        .map(person -> of(person, null))
        .findFirst()
        .orElse(null);
  }

  /** Those who may answer for a system, and who leads among them. */
  List<Profile> answering(String system, boolean leading) {
    return answering(system)
        .filter(one -> !leading || one.roles().contains(Role.SUPERVISOR))
        .toList();
  }

  private java.util.stream.Stream<Profile> answering(String system) {
    return all().values().stream()
        .filter(one -> one.state() == State.ACTIVE)
        .filter(one -> one.roles().stream().anyMatch(role -> role != Role.AUDITOR))
        .filter(
            one ->
                system.isEmpty()
                    || one.scope().isEmpty()
                    || one.scope().contains(AccountSystem.of(system)))
        .sorted(Comparator.comparing(one -> one.name().value()));
  }

  private static Colleague colleague(Profile one) {
    return new Colleague(one.id(), one.name().value());
  }

  private Map<UUID, Profile> all() {
    Known now = known;
    if (now.since().plus(FRESH).isBefore(time.instant())) {
      now =
          new Known(
              accounts.staff().stream().collect(Collectors.toMap(Profile::id, Function.identity())),
              time.instant());
      known = now;
    }
    return now.all();
  }
}
