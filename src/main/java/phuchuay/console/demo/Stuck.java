package phuchuay.console.demo;

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
}
