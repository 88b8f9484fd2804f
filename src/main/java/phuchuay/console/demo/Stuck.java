package phuchuay.console.demo;

import phuchuay.platform.Failures;

/** What stands in the script does not work with the house as it is. */
final class Stuck extends RuntimeException {

  private final boolean passing;

  Stuck(String what) {
    this(what, false);
  }

  /**
   * @param passing whether it may work later
   */
  Stuck(String what, boolean passing) {
    super(what);
    this.passing = passing;
  }

  boolean passing() {
    return passing;
  }

  /** What the log says of a failure: nothing that somebody typed. */
  static String why(RuntimeException failure) {
    return failure instanceof Stuck stuck
        ? String.valueOf(stuck.getMessage())
        : Failures.whereabouts(failure);
  }
}
