package phuchuay.chat.media;

/** Where the bytes of what people sent come from; the package {@code chat.line} is behind it. */
public interface Contents {

  /**
   * Asks for the bytes of a message; never throws.
   *
   * @param preparing whether it was not ready when it was asked for last
   */
  Content open(String messageId, boolean preparing);
}
