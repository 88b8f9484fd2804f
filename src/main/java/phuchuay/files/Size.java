package phuchuay.files;

/** How many dots a picture has, across and down. */
record Size(long width, long height) {

  boolean within(long mostPixels) {
    return width > 0 && height > 0 && width <= mostPixels / height;
  }
}
