package phuchuay.registration.join;

/** What is wanted before somebody with a right code is in. */
public enum Proof {
  /** Nothing more: an officer gave this code to this very person. */
  NONE,
  /** That the address is theirs: it is another one than the code was asked for with. */
  OWN_EMAIL,
  /** That the agency, or an officer, says this person is theirs. */
  AGENCY
}
