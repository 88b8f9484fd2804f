package phuchuay.registration.outcome;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answers;
import phuchuay.casework.CannotHappen;
import phuchuay.casework.CaseInHand;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Entered;
import phuchuay.directory.IdNumber;
import phuchuay.directory.Kind;
import phuchuay.directory.NewAgency;
import phuchuay.directory.Province;
import phuchuay.directory.Provinces;
import phuchuay.platform.Secret;

/** The company of a case: found by its number, or entered into the directory. */
@Component
class Companies {

  private static final Secret UNKNOWN = new Secret("");

  private final Agencies agencies;
  private final Provinces provinces;

  Companies(Agencies agencies, Provinces provinces) {
    this.agencies = agencies;
    this.provinces = provinces;
  }

  UUID of(CaseInHand inHand) {
    Optional<IdNumber> number = number(inHand.answers());
    return number
        .flatMap(agencies::byNumber)
        .map(Agency::id)
        .orElseGet(() -> entered(inHand, number.orElse(null)));
  }

  private UUID entered(CaseInHand inHand, @Nullable IdNumber number) {
    NewAgency company =
        new NewAgency(
            kind(inHand.answers().text("role")),
            inHand.answers().text("company"),
            null,
            number,
            province(inHand.findings().text("province")),
            "",
            UNKNOWN,
            UNKNOWN);
    return enter(company, inHand);
  }

  UUID enter(NewAgency agency, CaseInHand inHand) {
    return switch (entered(agency, inHand)) {
      case Entered.Added(UUID id) -> id;
      case Entered.LooksLike(UUID _, String name) ->
          throw new CannotHappen("registration.cannot.looks-like", name);
      case Entered.NumberTaken _ -> throw new CannotHappen("registration.cannot.number");
    };
  }

  private Entered entered(NewAgency agency, CaseInHand inHand) {
    try {
      return agencies.enter(agency, inHand.by());
    } catch (IllegalArgumentException unreadable) {
      throw new CannotHappen("registration.cannot.name");
    }
  }

  Province province(String code) {
    return provinces.all().stream()
        .filter(province -> province.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new CannotHappen("registration.cannot.province"));
  }

  private static Optional<IdNumber> number(Answers answers) {
    return answers
        .secret("number")
        .or(() -> answers.secret("citizen"))
        .flatMap(typed -> IdNumber.read(typed.value()));
  }

  private static Kind kind(String role) {
    return switch (role) {
      case "owner", "attorney" -> Kind.PROJECT_OWNER;
      case "juristic-preparer", "resident-officer" -> Kind.JURISTIC_PREPARER;
      case "independent-preparer" -> Kind.INDEPENDENT_PREPARER;
      default -> Kind.COMPANY;
    };
  }
}
