package phuchuay.files.judging;

/** How much work one file may make; who wants more is refused. */
final class Patience {

  /** The file asked for more than any honest one does. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lost() {
      super("a file that asks too much", null, false, false);
    }
  }

  private long left;

  Patience(long left) {
    this.left = left;
  }

  void spend(long work) {
    left -= work;
    if (left < 0) {
      throw new Lost();
    }
  }

  long left() {
    return left;
  }
}
