package phuchuay.files.judging;

/** How many dots a picture has, across and down. */
public record Size(long width, long height) {

  public boolean within(long mostPixels) {
    return width > 0 && height > 0 && width <= mostPixels / height;
  }
}
