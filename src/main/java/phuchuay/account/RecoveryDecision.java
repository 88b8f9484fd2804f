package phuchuay.account;

/** What comes of an officer's decision about a request to come back in. */
public enum RecoveryDecision {
  DONE,
  /** There is none such for this officer. */
  NOT_THERE,
  /** It was decided, or had ended, before. */
  MOVED,
  /** The owner may still object, and only a supervisor may be quicker. */
  TOO_EARLY,
  NO_REASON
}
