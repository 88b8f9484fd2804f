package phuchuay.registration.handover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.LinkedAccount;
import phuchuay.account.Links;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seat;

/** The seats that whoever is behind a phone holds now, and may hand over from it. */
@Component
class SeatsOfPhone {

  private static final Locale THAI = Locale.of("th");

  private final Links links;
  private final Agencies agencies;
  private final MessageSource messages;

  SeatsOfPhone(Links links, Agencies agencies, MessageSource messages) {
    this.links = links;
    this.agencies = agencies;
    this.messages = messages;
  }

  /** A seat, and how it is called. */
  record Held(UUID seat, UUID agency, UUID holder, AccountSystem system, String name, String of) {

    /** The case that hands it over. */
    String type() {
      return system.word() + ".handover";
    }
  }

  List<Held> held(String lineId) {
    return links.of(lineId).accounts().stream()
        .filter(LinkedAccount::freshEnough)
        .flatMap(account -> account.seats().stream().map(seat -> held(account, seat)))
        .toList();
  }

  Optional<Held> held(String lineId, UUID seat) {
    return held(lineId).stream().filter(one -> one.seat().equals(seat)).findFirst();
  }

  /** Linked, but too long ago to do something that matters. */
  boolean stale(String lineId) {
    return links.of(lineId).accounts().stream()
        .anyMatch(account -> !account.freshEnough() && !account.seats().isEmpty());
  }

  String name(AccountSystem system) {
    return messages.getMessage("account.system." + system.word(), null, THAI);
  }

  private Held held(LinkedAccount account, Seat seat) {
    return new Held(
        seat.id(),
        seat.agency(),
        account.account(),
        account.system(),
        agencies.one(seat.agency()).map(Agency::name).orElse(""),
        name(account.system()));
  }
}
