package phuchuay.registration.ask;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.Secret;
import phuchuay.registration.said.PersonSaid;

/**
 * What is known so far of a request that somebody makes in chat; it hides itself wherever it is
 * printed.
 *
 * @param agencyName as it is shown
 */
record Wish(
    @Nullable UUID agency,
    @Nullable String agencyName,
    @Nullable Integer count,
    @Nullable String name,
    @Nullable String position,
    @Nullable String phone,
    @Nullable String email) {

  static final Wish NOTHING = new Wish(null, null, null, null, null, null, null);

  Wish agency(UUID id, String shown) {
    return new Wish(id, shown, count, name, position, phone, email);
  }

  Wish count(int many) {
    return new Wish(agency, agencyName, many, name, position, phone, email);
  }

  Wish position(String said) {
    return new Wish(agency, agencyName, count, name, said, phone, email);
  }

  /** With what somebody has said about themselves; what they did not say stays. */
  Wish with(PersonSaid said) {
    return new Wish(
        agency,
        agencyName,
        count,
        or(said.name(), name),
        or(said.position(), position),
        or(said.phone(), phone),
        or(said.email(), email));
  }

  /** The first question that is not answered; empty when all are. */
  Optional<Question> missing() {
    return Arrays.stream(Question.values()).filter(question -> !knows(question)).findFirst();
  }

  boolean knows(Question question) {
    return switch (question) {
      case AGENCY -> agency != null;
      case COUNT -> count != null;
      case NAME -> name != null;
      case POSITION -> position != null;
      case PHONE -> phone != null;
      case EMAIL -> email != null;
    };
  }

  private static @Nullable String or(@Nullable String said, @Nullable String known) {
    return said == null ? known : said;
  }

  @Override
  public String toString() {
    return Secret.HIDDEN;
  }
}
