package phuchuay.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starting other programs. */
@EnabledOnOs(OS.LINUX)
class ProcessesTest {

  @TempDir private Path folder;

  @Test
  void a_program_that_is_still_held_open_for_writing_is_waited_for() throws Exception {
    Path program = Files.copy(Path.of("/bin/true"), folder.resolve("program"));
    OutputStream held = Files.newOutputStream(program, StandardOpenOption.APPEND);
    CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS).execute(() -> close(held));

    assertThat(
            Processes.run(
                List.of(program.toString()), folder.resolve("log"), Duration.ofSeconds(10)))
        .isZero();
  }

  @Test
  void a_program_that_is_not_there_is_told_at_once() {
    assertThat(
            Processes.run(
                List.of(folder.resolve("nothing").toString()),
                folder.resolve("log"),
                Duration.ofSeconds(10)))
        .isEqualTo(127);
  }

  private static void close(OutputStream held) {
    try {
      held.close();
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
