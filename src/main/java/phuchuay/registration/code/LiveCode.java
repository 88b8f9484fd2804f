package phuchuay.registration.code;

import java.io.Serializable;
import java.util.UUID;
import phuchuay.account.AccountSystem;

/**
 * A code that can be used.
 *
 * @param vouched whether an officer, or the agency's own seat, has said that this person may have
 *     it
 */
public record LiveCode(UUID id, AccountSystem system, UUID agency, boolean vouched)
    implements Serializable {}
