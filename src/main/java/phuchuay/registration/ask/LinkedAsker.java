package phuchuay.registration.ask;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.LinkedAccount;
import phuchuay.account.Links;
import phuchuay.account.Person;
import phuchuay.account.Profile;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seat;
import phuchuay.registration.said.PersonSaid;

/** What we know of whoever is behind a phone that is linked: they are not asked for it. */
@Component
public class LinkedAsker {

  private final Links links;
  private final Accounts accounts;
  private final Agencies agencies;

  LinkedAsker(Links links, Accounts accounts, Agencies agencies) {
    this.links = links;
    this.accounts = accounts;
    this.agencies = agencies;
  }

  /** Whether this phone is linked to somebody who sits for the agency. */
  public boolean sitsFor(UUID agency, String lineId) {
    return links.of(lineId).in(AccountSystem.GPP).stream()
        .filter(LinkedAccount::freshEnough)
        .flatMap(account -> account.seats().stream())
        .anyMatch(seat -> seat.agency().equals(agency));
  }

  Wish knownOf(String lineId) {
    List<LinkedAccount> fresh =
        links.of(lineId).in(AccountSystem.GPP).stream().filter(LinkedAccount::freshEnough).toList();
    return fresh.size() == 1 ? knownOf(fresh.getFirst()) : Wish.NOTHING;
  }

  private Wish knownOf(LinkedAccount linked) {
    Wish wish =
        accounts
            .open(linked.account(), Person.party(AccountSystem.GPP, linked.account()))
            .map(LinkedAsker::person)
            .orElse(Wish.NOTHING);
    Optional<Agency> agency =
        linked.seats().stream().map(Seat::agency).distinct().count() == 1
            ? agencies.one(linked.seats().iterator().next().agency())
            : Optional.empty();
    return agency.map(one -> wish.agency(one.id(), Hearing.shown(one))).orElse(wish);
  }

  private static Wish person(Profile profile) {
    String email = profile.email() == null ? null : profile.email().value();
    return Wish.NOTHING.with(new PersonSaid(profile.name().value(), null, null, email));
  }
}
