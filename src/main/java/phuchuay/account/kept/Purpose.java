package phuchuay.account.kept;

/** The one thing that a ticket lets its holder do. */
public enum Purpose {
  /** Choose the first password, from a link. */
  INVITATION,
  /** Choose the first password, with a code of sixteen letters that is typed. */
  FIRST_CHANGE,
  /** Choose another password. */
  RESET,
  /** Go on signing in, with six digits that are typed. */
  MAIL_CODE,
  /** Be written to at a new address. */
  NEW_EMAIL
}
