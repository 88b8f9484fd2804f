package phuchuay.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.EmailAddress;

/**
 * Somebody of one of the five systems, as pages of staff may show them.
 *
 * @param name masked
 * @param email shown masked only
 * @param owners the ids under which news are theirs: the account, and the seats it holds now
 * @param lineIds the phones that are linked, whether or not they can be written to
 */
public record KnownPerson(
    UUID id,
    AccountSystem system,
    String name,
    @Nullable EmailAddress email,
    List<String> agencies,
    Set<UUID> owners,
    List<String> lineIds) {

  @Override
  public String toString() {
    return "KnownPerson[" + id + "]";
  }
}
