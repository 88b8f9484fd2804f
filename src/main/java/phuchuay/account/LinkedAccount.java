package phuchuay.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import phuchuay.directory.Seat;

/**
 * An account that a phone is linked to.
 *
 * @param seats what it holds now; ended ones are not there
 * @param freshEnough whether the phone has proven itself lately: if not, nothing personal is shown
 *     and nothing that matters is done before it does so again; alerts go on
 */
public record LinkedAccount(
    UUID link,
    UUID account,
    AccountSystem system,
    List<Seat> seats,
    Instant since,
    boolean freshEnough) {}
