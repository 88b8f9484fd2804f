package phuchuay.account;

import java.util.UUID;

/** A LINE has been linked to an account. */
public record LineLinked(UUID link, UUID account) {}
