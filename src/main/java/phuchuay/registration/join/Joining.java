package phuchuay.registration.join;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.platform.Secret;

/** Somebody who joins, as kept: waiting for a word of the agency or an officer, or settled. */
public record Joining(
    UUID id,
    UUID code,
    AccountSystem system,
    UUID agency,
    Joiner who,
    @Nullable Secret password,
    Proof proof,
    String state,
    @Nullable UUID account,
    Instant asked,
    Instant until) {

  boolean waiting() {
    return state.equals("WAITING");
  }
}
