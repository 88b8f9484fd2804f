package phuchuay.platform.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import phuchuay.platform.CannotStart;

/** Tells in one line why we cannot start, when the person at the keyboard can mend it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartProblems implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    String why = why(failure);
    if (why == null) {
      return false;
    }
    System.err.println("Phuchuay cannot start: " + why);
    return true;
  }

  private static @Nullable String why(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> null;
      case CannotStart problem -> problem.getMessage();
      case PortInUseException taken -> portTaken(taken.getPort());
      default -> why(failure.getCause());
    };
  }

  private static String portTaken(int port) {
    return "port "
        + port
        + " is taken by another program; choose another with SERVER_PORT,"
        + " or MANAGEMENT_SERVER_PORT for health and metrics.";
  }
}
