package phuchuay.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whole processes: started, killed, started again, ended. */
@Tag("drill")
@EnabledOnOs(OS.LINUX)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LifecycleTest {

  @TempDir Path path;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void clear_up() {
    started.forEach(Process::destroyForcibly);
    left().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void after_a_kill_the_next_start_recovers_and_a_polite_end_leaves_nothing() throws Exception {
    Process killed = start("0");
    awaitReady(killed);
    killed.destroyForcibly().waitFor();
    List<ProcessHandle> orphans = left();
    assertThat(orphans).as("what a kill leaves behind").isNotEmpty();

    Process next = start("0");
    awaitReady(next);
    assertThat(orphans).noneMatch(ProcessHandle::isAlive);

    next.destroy();
    assertThat(next.waitFor(5, TimeUnit.SECONDS)).as("ends in five seconds").isTrue();
    assertThat(left()).isEmpty();
  }

  @Test
  void ctrl_c_lets_spring_close_before_its_servers() throws Exception {
    Process process = start("0");
    String said = awaitReady(process);
    new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();

    assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    said += new String(process.getInputStream().readAllBytes());
    assertThat(said).doesNotContain(" ERROR ", "terminating connection", "Connection reset");
    assertThat(left()).isEmpty();
  }

  @Test
  void a_second_instance_joins_and_leaves_without_harm() throws Exception {
    Process first = start("0");
    awaitReady(first);
    Process second = start("0");
    assertThat(awaitReady(second)).contains("Joined the instance");
    List<ProcessHandle> servers = left();
    second.destroy();
    assertThat(second.waitFor(5, TimeUnit.SECONDS)).isTrue();

    assertThat(servers).isNotEmpty().allMatch(ProcessHandle::isAlive);
    first.destroy();
    assertThat(first.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(left()).isEmpty();
  }

  @Test
  void a_port_that_is_taken_is_told_in_one_line() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Process process = start(String.valueOf(taken.getLocalPort()));
      String said = new String(process.getInputStream().readAllBytes());

      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(said.lines().filter(line -> !line.contains("WARNING")))
          .singleElement()
          .asString()
          .contains(String.valueOf(taken.getLocalPort()), "SERVER_PORT");
    }
  }

  /** In a process group of its own, and hearing Ctrl-C even when this process must not. */
  private Process start(String port) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                "env",
                "--default-signal=INT",
                "setsid",
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "phuchuay.Phuchuay")
            .redirectErrorStream(true);
    builder.environment().put("PHUCHUAY_DATA_DIR", path.toString());
    builder.environment().put("SERVER_PORT", port);
    builder.environment().put("MANAGEMENT_SERVER_PORT", "0");
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static String awaitReady(Process process) throws Exception {
    StringBuilder said = new StringBuilder();
    var lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.contains("local.env there")) {
        return said.toString();
      }
    }
    throw new AssertionError("it ended before it was ready:\n" + said);
  }

  /** The servers that run on our folder. */
  private List<ProcessHandle> left() {
    return ProcessHandle.allProcesses().filter(process -> works(process.pid())).toList();
  }

  private boolean works(long pid) {
    try {
      String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
      return command.contains(path + "/") && Processes.alive(pid);
    } catch (java.io.IOException gone) {
      return false;
    }
  }
}
