package phuchuay.chat.line.menus;

/** LINE refused, and will again. */
final class SaidNo extends RuntimeException {

  private final int status;

  SaidNo(String call, int status) {
    super(call + " " + status);
    this.status = status;
  }

  int status() {
    return status;
  }
}
