package phuchuay.chat;

/** Where committed messages leave for LINE; the package {@code chat.line} is behind it. */
public interface Outlet {

  /** Something was committed for this conversation. */
  void wake(long conversation);

  /** Shows the person that an answer is coming; harmless when it fails. */
  void showLoading(String lineId);
}
