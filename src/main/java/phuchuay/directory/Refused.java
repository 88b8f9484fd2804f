package phuchuay.directory;

/** A line or a list that is not taken, and why. */
final class Refused extends RuntimeException {

  private final Reason reason;

  Refused(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
