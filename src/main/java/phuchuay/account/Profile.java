package phuchuay.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Secret;

/** An account as other rooms and pages may show it: no password, no key. */
public record Profile(
    UUID id,
    AccountSystem system,
    State state,
    @Nullable String username,
    Secret name,
    @Nullable EmailAddress email,
    boolean appSetUp,
    Set<Role> roles,
    Set<AccountSystem> scope) {}
