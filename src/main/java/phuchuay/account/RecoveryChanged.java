package phuchuay.account;

import java.util.UUID;

/** A request to come back in was filed, or has ended; {@link Recoveries} knows where it stands. */
public record RecoveryChanged(UUID recovery) {}
