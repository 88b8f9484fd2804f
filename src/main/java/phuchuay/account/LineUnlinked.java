package phuchuay.account;

import java.util.UUID;

/** A LINE is linked to an account no more. */
public record LineUnlinked(UUID link, UUID account) {}
