package phuchuay.account.kept;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.Secret;

/** A ticket that can still be used. */
public record Ticket(UUID id, UUID account, Purpose purpose, @Nullable Secret payload) {}
