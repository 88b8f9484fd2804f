package phuchuay.chat.sending;

/** Where committed messages leave for LINE; the package {@code chat.line} is behind it. */
public interface Outlet {

  /** Something was committed for this conversation. */
  void wake(long conversation);

  /** Whether calls may be committed as claimed, to be taken right after. */
  boolean open();

  /** This call was committed as claimed by us. */
  void take(Call call);

  /**
   * An answer is being looked for; the person is shown so if it takes long. False if it was before.
   */
  boolean expects(String lineId);

  /** No answer will come, for now. */
  void noAnswer(String lineId);
}
