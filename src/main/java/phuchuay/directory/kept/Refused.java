package phuchuay.directory.kept;

/** A line or a list that is not taken, and why. */
public final class Refused extends RuntimeException {

  private final Reason reason;

  public Refused(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
