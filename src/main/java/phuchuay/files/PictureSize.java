package phuchuay.files;

/** How big a picture is drawn anew, and for whom; each is kept beside its file under its ending. */
public enum PictureSize {
  /** In a page of ours. */
  PAGE(".preview", 1024, false),

  /** In chat, opened: as JPEG never more than LINE's ten megabytes. */
  CHAT(".picture", 2048, true),

  /** In chat, among the messages: as JPEG never more than LINE's one megabyte. */
  CHAT_SMALL(".small", 512, true);

  private final String ending;
  private final int longest;
  private final boolean opaque;

  PictureSize(String ending, int longest, boolean opaque) {
    this.ending = ending;
    this.longest = longest;
    this.opaque = opaque;
  }

  String ending() {
    return ending;
  }

  /** The most dots along a side. */
  public int longest() {
    return longest;
  }

  /** Whether what can be seen through is drawn on white. */
  public boolean opaque() {
    return opaque;
  }
}
