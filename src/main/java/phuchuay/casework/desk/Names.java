package phuchuay.casework.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.Profile;
import phuchuay.account.Role;
import phuchuay.account.State;
import phuchuay.casework.Actor;
import phuchuay.casework.Label;
import phuchuay.casework.programme.Programme;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.platform.Party;

/** What those who have to do with cases are called at the desk. */
@Component
class Names {

  private static final Locale THAI = Locale.of("th");

  private final Accounts accounts;
  private final Agencies agencies;
  private final MessageSource messages;

  Names(Accounts accounts, Agencies agencies, MessageSource messages) {
    this.accounts = accounts;
    this.agencies = agencies;
    this.messages = messages;
  }

  /** A member of staff to whom a case may be given. */
  record Officer(UUID id, String name) {}

  /** Everybody who decides on cases of this system. */
  List<Officer> officers(AccountSystem system) {
    return accounts.staff().stream()
        .filter(one -> one.state() == State.ACTIVE)
        .filter(one -> one.roles().stream().anyMatch(role -> role != Role.AUDITOR))
        .filter(one -> one.scope().isEmpty() || one.scope().contains(system))
        .map(one -> new Officer(one.id(), one.name().value()))
        .toList();
  }

  /** Staff by their names; of others only as what they act. */
  Who who() {
    return new Who(accounts.staff());
  }

  /** The names of today, read once for a page. */
  final class Who {

    private final List<Profile> staff;

    private Who(List<Profile> staff) {
      this.staff = staff;
    }

    String of(Party party) {
      return staff(party)
          .orElseGet(() -> messages.getMessage("review.by." + party.kind(), null, "–", THAI));
    }

    @Nullable String officer(@Nullable UUID id) {
      return id == null ? null : of(Party.of("staff", id));
    }

    private Optional<String> staff(Party party) {
      return staff.stream()
          .filter(one -> party.kind().equals("staff") && one.id().toString().equals(party.id()))
          .map(one -> one.name().value())
          .findFirst();
    }
  }

  /** As whom somebody acts: "เจ้าของเรื่อง". */
  String actor(Programme programme, Actor actor) {
    Label party = programme.parties().get(actor.word());
    return party == null
        ? messages.getMessage("review.actor." + actor.word(), null, THAI)
        : party.th();
  }

  @Nullable String agency(@Nullable UUID id) {
    return Optional.ofNullable(id).flatMap(agencies::one).map(Agency::name).orElse(null);
  }
}
