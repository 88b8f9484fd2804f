package phuchuay.casework;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.account.Person;
import phuchuay.platform.Party;

/**
 * Who asks: somebody signed in, somebody known through their chat, or a visitor.
 *
 * @param person with their roles, when they are signed in
 */
public record Caller(Party party, @Nullable Person person) {

  private static final String PERSON = "person";

  /** Who is signed in. */
  public static Caller of(Person person) {
    return new Caller(person.party(), person);
  }

  /**
   * Who is not: a contact in chat ({@code Party.of("contact", …)}), a visitor, or the holder of a
   * seat that their chat is linked to ({@code Party.of("person", holder)}). They never act as
   * staff.
   */
  public static Caller of(Party party) {
    return new Caller(party, null);
  }

  public boolean staff() {
    return person != null && person.staff();
  }

  /** The account of somebody who is not staff. */
  public Optional<UUID> account() {
    return party.kind().equals(PERSON)
        ? Optional.of(UUID.fromString(party.id()))
        : Optional.empty();
  }
}
