package phuchuay.files;

/** What came of bytes that somebody sent: a file on disk, or why there is none. */
public sealed interface Received {

  /**
   * On disk and judged, but not kept yet: {@link StoredFiles#keep} within the hour, or it is swept.
   */
  record Ready(StoredFile file) implements Received {}

  /** More bytes than are allowed. */
  record TooBig(long most) implements Received {}

  /** A picture of more dots than anybody should unfold. */
  record TooManyPixels() implements Received {}

  /** Not of a kind that is wanted here. */
  record WrongKind() implements Received {}

  /** Of a kind that is wanted, but not fit to be opened by anybody. */
  record Harmful(Harm harm) implements Received {}

  /** No bytes at all. */
  record Empty() implements Received {}

  /** The disk cannot take it now; later it may. */
  record StoreFull() implements Received {}
}
