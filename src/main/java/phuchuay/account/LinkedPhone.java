package phuchuay.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A phone that is linked to an account, as its holder and staff may see it: no LINE id, no name.
 */
public record LinkedPhone(UUID link, Instant since, Instant provenAt, boolean freshEnough) {}
