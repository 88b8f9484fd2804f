package phuchuay.casework.menu;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import phuchuay.account.Links;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseMoved;
import phuchuay.casework.Cases;
import phuchuay.casework.ClockRang;
import phuchuay.chat.Menus;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;

/** A case moved, or its time is over: the phones of those who take part are looked at. */
@Component
class OverdueHeard {

  private final Cases cases;
  private final Seats seats;
  private final Links links;
  private final Menus menus;

  OverdueHeard(Cases cases, Seats seats, Links links, Menus menus) {
    this.cases = cases;
    this.seats = seats;
    this.links = links;
    this.menus = menus;
  }

  @ApplicationModuleListener
  void on(CaseMoved moved) {
    look(moved.caseId());
  }

  @ApplicationModuleListener
  void on(ClockRang rang) {
    look(rang.caseId());
  }

  /** Always in the same order, so that two who do this never wait for each other crosswise. */
  private void look(UUID caseId) {
    Set<String> phones = new TreeSet<>();
    cases
        .one(caseId)
        .ifPresent(file -> people(file).forEach(account -> phones.addAll(links.phonesOf(account))));
    phones.forEach(menus::look);
  }

  private Stream<UUID> people(CaseFile file) {
    Stream<UUID> parties =
        cases.parties(file).values().stream()
            .flatMap(agency -> sitting(agency, file).map(Seat::holder));
    return Stream.concat(owner(file).stream(), parties);
  }

  private Optional<UUID> owner(CaseFile file) {
    if (file.seat() != null) {
      return sitting(file.agency(), file)
          .filter(seat -> seat.id().equals(file.seat()))
          .map(Seat::holder)
          .findFirst();
    }
    return file.applicant().kind().equals("person")
        ? Optional.of(UUID.fromString(file.applicant().id()))
        : Optional.empty();
  }

  private Stream<Seat> sitting(@Nullable UUID agency, CaseFile file) {
    return agency == null
        ? Stream.of()
        : seats.history(agency).stream()
            .filter(seat -> seat.held() && seat.system().equals(file.system().word()));
  }
}
