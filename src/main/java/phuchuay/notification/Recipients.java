package phuchuay.notification;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.Links;
import phuchuay.account.Person;
import phuchuay.account.Profile;
import phuchuay.account.Role;
import phuchuay.account.State;
import phuchuay.chat.Conversations;
import phuchuay.directory.Agencies;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Secret;

/** Who is behind an account, a seat, a chat or an address at this moment, and how to reach them. */
@Component
class Recipients {

  static final String ADDRESS = "notice address";
  private static final int END = 4;

  private final Accounts accounts;
  private final Links links;
  private final Seats seats;
  private final Agencies agencies;
  private final Conversations conversations;
  private final Fingerprints prints;
  private final NotificationSettings settings;

  Recipients(
      Accounts accounts,
      Links links,
      Seats seats,
      Agencies agencies,
      Conversations conversations,
      Fingerprints prints,
      NotificationSettings settings) {
    this.accounts = accounts;
    this.links = links;
    this.seats = seats;
    this.agencies = agencies;
    this.conversations = conversations;
    this.prints = prints;
    this.settings = settings;
  }

  /** The holder of an account, unless it may not be used. */
  Optional<Recipient> person(UUID account, AccountSystem system, UUID owner) {
    return accounts
        .open(account, Person.party(system, account))
        .filter(profile -> profile.state() != State.SUSPENDED)
        .map(profile -> person(profile, owner));
  }

  /** Whoever holds this seat now. */
  Optional<Recipient> seat(UUID agency, UUID seat, AccountSystem system) {
    return held(agency, system)
        .filter(held -> held.id().equals(seat))
        .findFirst()
        .flatMap(held -> person(held.holder(), system, held.id()));
  }

  /** All who sit for an agency; when nobody does, its own mailbox. */
  List<Recipient> agency(UUID agency, AccountSystem system) {
    List<Recipient> sitting =
        held(agency, system)
            .flatMap(seat -> person(seat.holder(), system, seat.id()).stream())
            .toList();
    return sitting.isEmpty() ? mailbox(agency).stream().toList() : sitting;
  }

  /** The agency's own mailbox, when the directory knows it. */
  Optional<Recipient> mailbox(UUID agency) {
    return agencies
        .one(agency)
        .flatMap(one -> EmailAddress.read(one.email().value()))
        .map(this::address);
  }

  /** A chat that nobody's account stands behind, and what they wrote into the form. */
  Recipient contact(String lineId, Optional<EmailAddress> typed) {
    String end = lineId.substring(Math.max(0, lineId.length() - END));
    return new Recipient(
        Recipient.CONTACT + lineId,
        "LINE " + Secret.HIDDEN + end,
        null,
        null,
        List.copyOf(conversations.following(List.of(lineId))),
        typed.orElse(null));
  }

  Recipient address(EmailAddress email) {
    String mark = HexFormat.of().formatHex(prints.mark(ADDRESS, email.value()));
    return new Recipient(Recipient.MAIL + mark, email.masked(), null, null, List.of(), email);
  }

  /**
   * Whoever works for this system, decides there and can be told of work, always in the same order;
   * the others have their queue at the desk.
   */
  List<Recipient> officers(AccountSystem system) {
    boolean byMail = settings.officersByMail().contains(system);
    return accounts.staff().stream()
        .filter(officer -> decides(officer, system))
        .map(officer -> person(officer, officer.id()))
        .map(officer -> byMail ? officer : officer.withoutMail())
        .filter(Recipient::reachable)
        .sorted((one, other) -> one.whom().compareTo(other.whom()))
        .toList();
  }

  private Recipient person(Profile profile, UUID owner) {
    EmailAddress email = profile.email();
    return new Recipient(
        Recipient.PERSON + profile.id(),
        email == null ? Secret.HIDDEN : email.masked(),
        owner,
        profile.id(),
        links.phonesOf(profile.id()),
        email);
  }

  private Stream<Seat> held(UUID agency, AccountSystem system) {
    return seats.history(agency).stream()
        .filter(seat -> seat.held() && seat.system().equals(system.word()));
  }

  private static boolean decides(Profile officer, AccountSystem system) {
    return officer.state() == State.ACTIVE
        && !Set.of(Role.AUDITOR).containsAll(officer.roles())
        && (officer.scope().isEmpty() || officer.scope().contains(system));
  }
}
