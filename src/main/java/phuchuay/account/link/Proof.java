package phuchuay.account.link;

import java.util.UUID;

/**
 * What shows that an account and a LINE are one person's.
 *
 * @param knew the account as it was when this was given: with another password or address it is
 *     worth nothing
 */
record Proof(UUID account, String lineId, byte[] knew) {

  @Override
  public String toString() {
    return "Proof[" + account + "]";
  }
}
