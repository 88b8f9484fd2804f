package phuchuay.casework;

/**
 * What a move of a case causes in another room: an account, a code, a key. It happens in the move's
 * own transaction, both or neither.
 */
public interface Outcome {

  /** Its name in programmes: {@code causes: fuel-account}. */
  String causes();

  /**
   * Does it.
   *
   * @throws CannotHappen when it cannot be and the officer should know why; the case stays as it
   *     was
   */
  void happen(CaseInHand inHand);
}
