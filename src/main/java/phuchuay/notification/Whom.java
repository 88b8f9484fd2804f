package phuchuay.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.casework.Actor;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Standing;
import phuchuay.notification.NoticeRule.Told;

/** Who is meant by a word of notices.yml in a case, as the case stands now. */
@Component
class Whom {

  /** The field of the form with the applicant's own address. */
  private static final String EMAIL = "email";

  private final Cases cases;
  private final Recipients recipients;

  Whom(Cases cases, Recipients recipients) {
    this.cases = cases;
    this.recipients = recipients;
  }

  /** Everybody who is meant; when the case has somebody there and nobody is, that is one too. */
  List<Recipient> of(Scene scene, Told told) {
    CaseFile file = scene.file();
    if (told.byField()) {
      return byForm(file, told.who().substring(Told.FIELD.length())).stream().toList();
    }
    if (told.who().startsWith(Told.AGENCY_OF)) {
      return cases
          .agency(file, told.who().substring(Told.AGENCY_OF.length()))
          .map(agency -> agency(file, agency, Told.AGENCY))
          .orElse(List.of());
    }
    return switch (told.who()) {
      case Told.OWNER -> List.of(owner(file));
      case Told.OFFICERS -> orNobody(recipients.officers(file.system()), file, Told.OFFICERS);
      case Told.AGENCY -> agency(file, file.agency(), Told.AGENCY);
      case Told.NEXT -> next(file, scene.standing());
      default -> party(file, told.who());
    };
  }

  private Recipient owner(CaseFile file) {
    return theirOwn(file).orElseGet(() -> Recipient.nobody(file.id(), Told.OWNER));
  }

  /** A case that came through a seat belongs to whoever holds it, else to the agency. */
  private Optional<Recipient> theirOwn(CaseFile file) {
    UUID agency = file.agency();
    if (file.seat() != null && agency != null) {
      return recipients
          .seat(agency, file.seat(), file.system())
          .or(() -> recipients.mailbox(agency));
    }
    String id = file.applicant().id();
    return switch (file.applicant().kind()) {
      case "person" -> account(id, file.system());
      case "staff" -> account(id, AccountSystem.STAFF);
      case "contact" -> Optional.of(recipients.contact(id, cases.address(file, EMAIL)));
      case "visitor" -> byForm(file, EMAIL);
      default -> Optional.empty();
    };
  }

  private Optional<Recipient> account(String id, AccountSystem system) {
    UUID account = UUID.fromString(id);
    return recipients.person(account, system, account);
  }

  private Optional<Recipient> byForm(CaseFile file, String field) {
    return cases.address(file, field).map(recipients::address);
  }

  /** Whoever must act, when that is neither the owner nor an officer. */
  private List<Recipient> next(CaseFile file, Standing standing) {
    Actor actor = standing.actor();
    return actor == null || actor.equals(Actor.OWNER) || actor.staff()
        ? List.of()
        : party(file, actor.word());
  }

  private List<Recipient> party(CaseFile file, String role) {
    UUID agency = cases.parties(file).get(role);
    return agency == null ? List.of() : agency(file, agency, role);
  }

  private List<Recipient> agency(CaseFile file, @Nullable UUID agency, String who) {
    return orNobody(
        agency == null ? List.of() : recipients.agency(agency, file.system()), file, who);
  }

  private static List<Recipient> orNobody(List<Recipient> there, CaseFile file, String who) {
    return there.isEmpty() ? List.of(Recipient.nobody(file.id(), who)) : there;
  }
}
