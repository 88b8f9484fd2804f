package phuchuay.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Secret;

/**
 * Codes that somebody asks for.
 *
 * @param id the case in which they are asked for
 * @param lineId the chat they were asked for in, if it was one
 */
public record CodeRequest(
    UUID id,
    AccountSystem system,
    UUID agency,
    int count,
    Secret name,
    EmailAddress email,
    @Nullable String lineId) {

  public CodeRequest {
    if (count < 1) {
      throw new IllegalArgumentException("somebody asks for one code or more");
    }
  }
}
