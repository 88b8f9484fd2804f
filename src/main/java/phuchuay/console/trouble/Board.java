package phuchuay.console.trouble;

/** The way back to the board after something was decided. */
final class Board {

  private Board() {}

  /** With what was done, or that somebody else had decided before. */
  static String after(boolean done, String what) {
    return "redirect:/console?done=" + (done ? what : "gone");
  }
}
