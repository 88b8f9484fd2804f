package phuchuay.registration.code;

/** The one thing that a mailed link lets its holder do. */
public enum Purpose {
  /** Say that an address is theirs. */
  OWN_EMAIL,
  /** Say for an agency that somebody is theirs, or is not. */
  AGENCY,
  /** Take back the codes of a request. */
  REVOKE_CODES,
  /** Take back what somebody has joined with a code. */
  UNDO_JOINING
}
