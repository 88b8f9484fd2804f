package phuchuay.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Other programs: running one to its end, knowing one again. */
final class Processes {

  private static final String BUSY = "Text file busy";
  private static final int BUSY_TRIES = 30;

  private Processes() {}

  /** Runs a program to its end, its output in a file; −1 when it did not end in time. */
  static int run(List<String> command, Path output, Duration atMost) {
    try {
      Process process = started(command, output);
      if (process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      return -1;
    } catch (IOException notFound) {
      return 127;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /**
   * A program just unpacked is "busy" for a moment when another thread starts a process meanwhile.
   */
  private static Process started(List<String> command, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    for (int attempt = 1; ; attempt++) {
      try {
        return builder.start();
      } catch (IOException failure) {
        if (attempt == BUSY_TRIES || !String.valueOf(failure.getMessage()).contains(BUSY)) {
          throw failure;
        }
        Thread.sleep(Duration.ofMillis(100));
      }
    }
  }

  /** Whether the process is alive and its command line has all these words. */
  static boolean is(long pid, String... words) {
    String command = commandLine(pid);
    for (String word : words) {
      if (!command.contains(word)) {
        return false;
      }
    }
    return alive(pid);
  }

  static boolean alive(long pid) {
    Path stat = Path.of("/proc", String.valueOf(pid), "stat");
    try {
      // a zombie that nobody reaped is as good as gone
      if (Files.exists(stat) && Files.readString(stat).contains(") Z ")) {
        return false;
      }
    } catch (IOException gone) {
      return false;
    }
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static String commandLine(long pid) {
    Path cmdline = Path.of("/proc", String.valueOf(pid), "cmdline");
    try {
      if (Files.exists(cmdline)) {
        return Files.readString(cmdline).replace('\0', ' ');
      }
    } catch (IOException gone) {
      return "";
    }
    return ProcessHandle.of(pid).flatMap(p -> p.info().commandLine()).orElse("");
  }

  static boolean await(Duration atMost, BooleanSupplier condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(Duration.ofMillis(20));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
