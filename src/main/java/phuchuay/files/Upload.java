package phuchuay.files;

/** What became of a file that somebody put into a form. */
public sealed interface Upload {

  /** On disk, and waiting for its form: {@link Uploads#attach} within a day, or it is swept. */
  record Kept(StoredFile file) implements Upload {}

  /** Nothing of it was kept. */
  record Refused(String name, Reason reason) implements Upload {}

  /** Why a file is refused; the pages have words for each. */
  enum Reason {
    EMPTY,
    TOO_BIG,
    WRONG_KIND,
    TOO_MANY_DOTS,
    ACTIVE,
    HOLDS_FILES,
    LOCKED,
    BROKEN,
    BOMB,
    TWO_IN_ONE,
    INFECTED,
    NO_ROOM_FOR_YOU,
    NO_ROOM,
    WAIT;

    static Reason of(Harm harm) {
      return valueOf(harm.name());
    }

    /** The end of its name in messages and in {@code data-…}: "too-big". */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
