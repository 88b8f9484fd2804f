package phuchuay.platform;

/** Somebody without an account who has something of their own here (ผู้มาเยือน), while it lasts. */
public final class Guest {

  /** What their session remembers of them; such a session lives longer than that of a passer-by. */
  public static final String MARK = "phuchuay.guest";

  private Guest() {}
}
