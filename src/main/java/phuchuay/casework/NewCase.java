package phuchuay.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.Party;

/**
 * Somebody who wants to begin a case.
 *
 * @param type the programme, as {@code fuel.registration}
 * @param applicant who: {@code Person.party()}, {@code Party.of("contact", …)} in chat, {@code
 *     Party.of("visitor", …)} for who is not signed in
 * @param agency the agency it is for
 * @param seat the seat through which they act for it
 * @param about the earlier case that it goes on from
 */
public record NewCase(
    String type,
    Party applicant,
    @Nullable UUID agency,
    @Nullable UUID seat,
    @Nullable UUID about) {

  public static NewCase by(Party applicant, String type) {
    return new NewCase(type, applicant, null, null, null);
  }

  public NewCase of(UUID itsAgency, @Nullable UUID itsSeat) {
    return new NewCase(type, applicant, itsAgency, itsSeat, about);
  }

  public NewCase goingOnFrom(UUID earlier) {
    return new NewCase(type, applicant, agency, seat, earlier);
  }
}
