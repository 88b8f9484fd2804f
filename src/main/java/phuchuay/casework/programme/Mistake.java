package phuchuay.casework.programme;

/** What is wrong in a programme's file, and where: one line for whoever wrote it. */
public record Mistake(String file, int line, String what) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + what;
  }
}
