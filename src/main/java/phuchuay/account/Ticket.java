package phuchuay.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.Secret;

/** A ticket that can still be used. */
record Ticket(UUID id, UUID account, Purpose purpose, @Nullable Secret payload) {}
