package phuchuay.account.link;

import phuchuay.account.kept.Account;

/** What comes of a proof. */
sealed interface LinkOutcome {

  /** The phone is linked from now on. */
  record Fresh(Account account) implements LinkOutcome {}

  /** It was linked already, and has proven itself anew. */
  record Again(Account account) implements LinkOutcome {}

  /** The account has as many phones as it may; the proof is still good. */
  record Full(Account account) implements LinkOutcome {}

  /** The proof was used, replaced, is too old, of another phone, or never given. */
  record Gone() implements LinkOutcome {}
}
