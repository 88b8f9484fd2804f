package phuchuay.account;

import java.util.Set;
import java.util.UUID;

/** Which phones (LINE user ids) are linked to an account; whoever links them tells. */
public interface LinkedPhones {

  /** All that are linked to it now. */
  Set<String> of(UUID account);

  /** Those that are linked to no other account: what was said on them goes with this one. */
  Set<String> onlyOf(UUID account);
}
