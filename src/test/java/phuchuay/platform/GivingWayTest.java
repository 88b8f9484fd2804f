package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Heavy work lets all others go first. */
@EnabledOnOs(OS.LINUX)
class GivingWayTest {

  private static final int NICE = 16;

  @Test
  void linux_lets_others_go_before_them() {
    assertThat(niceOn(GivingWay.threads("heavy"))).isEqualTo(10);
  }

  @Test
  void who_started_them_stays_as_they_were() {
    niceOn(GivingWay.threads("heavy"));

    assertThat(nice()).isZero();
    assertThat(niceOn(Thread.ofPlatform().factory())).isZero();
  }

  private static int niceOn(ThreadFactory threads) {
    CompletableFuture<Integer> nice = new CompletableFuture<>();
    threads.newThread(() -> nice.complete(nice())).start();
    return nice.join();
  }

  /** As Linux tells it, after the name in brackets. */
  private static int nice() {
    try {
      String stat = Files.readString(Path.of("/proc/thread-self/stat"));
      return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
