package phuchuay.registration.handover;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.Secret;
import phuchuay.registration.said.PersonSaid;

/**
 * What is known so far of a seat that is to be handed over, and to whom; it hides itself wherever
 * it is printed.
 *
 * @param phone empty when it is left out
 */
record Handover(
    @Nullable UUID seat,
    @Nullable String name,
    @Nullable String position,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String why) {

  static final Handover NOTHING = new Handover(null, null, null, null, null, null);

  Handover seat(UUID held) {
    return new Handover(held, name, position, email, phone, why);
  }

  Handover withoutPhone() {
    return new Handover(seat, name, position, email, "", why);
  }

  Handover why(String said) {
    return new Handover(seat, name, position, email, phone, said);
  }

  /** With what was said about the successor; what was not said stays. */
  Handover with(PersonSaid said) {
    return new Handover(
        seat,
        or(said.name(), name),
        or(said.position(), position),
        or(said.email(), email),
        or(said.phone(), phone),
        why);
  }

  /** The first question that is not answered; empty when all are. */
  Optional<Asked> missing() {
    return Arrays.stream(Asked.values()).filter(asked -> !knows(asked)).findFirst();
  }

  boolean knows(Asked asked) {
    return switch (asked) {
      case NAME -> name != null;
      case EMAIL -> email != null;
      case PHONE -> phone != null;
      case WHY -> why != null;
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
