package phuchuay.platform;

/** A value that nobody but its receiver may read: it hides itself wherever it is printed. */
public record Secret(String value) {

  /** What is shown in its place. */
  public static final String HIDDEN = "••••";

  @Override
  public String toString() {
    return HIDDEN;
  }
}
