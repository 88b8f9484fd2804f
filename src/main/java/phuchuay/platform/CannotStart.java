package phuchuay.platform;

import org.springframework.boot.ExitCodeGenerator;

/** A reason not to start that the person who starts us can mend; told in one line, no trace. */
public class CannotStart extends RuntimeException implements ExitCodeGenerator {

  public CannotStart(String why) {
    super(why);
  }

  @Override
  public int getExitCode() {
    return 1;
  }
}
