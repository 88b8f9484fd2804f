package phuchuay.account;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.account.desk.People;
import phuchuay.account.desk.Reach;
import phuchuay.account.kept.Account;
import phuchuay.account.link.LinkRow;
import phuchuay.account.link.LinkRows;

/**
 * The people whom an officer may look up (ขอบเขตงาน): those of the systems they work for; whoever
 * lies beyond is to them as if they were not there.
 */
@Component
public class KnownPeople {

  private final People people;
  private final Reach reach;
  private final LinkRows links;

  KnownPeople(People people, Reach reach, LinkRows links) {
    this.people = people;
    this.reach = reach;
    this.links = links;
  }

  /** Whoever has this username or e-mail address. */
  public List<KnownPerson> named(Person officer, String typed) {
    return people.named(officer, typed).stream().map(this::known).toList();
  }

  public Optional<KnownPerson> one(Person officer, UUID account) {
    return reach.account(officer, account).map(this::known);
  }

  /** Whoever this phone is linked to. */
  public List<KnownPerson> behind(Person officer, String lineId) {
    return links.ofLine(lineId).stream()
        .flatMap(row -> one(officer, row.account()).stream())
        .toList();
  }

  /** Whether nobody is known behind this phone, in any system. */
  public boolean stranger(String lineId) {
    return links.ofLine(lineId).isEmpty();
  }

  private KnownPerson known(Account account) {
    List<People.SeatShown> seats = people.seats(account.id());
    Set<UUID> owners = new HashSet<>(Set.of(account.id()));
    seats.forEach(seat -> owners.add(seat.id()));
    return new KnownPerson(
        account.id(),
        account.system(),
        People.masked(account.name().value()),
        account.email(),
        seats.stream().map(People.SeatShown::agencyName).distinct().toList(),
        owners,
        links.ofAccount(account.id()).stream().map(LinkRow::lineId).toList());
  }
}
