package phuchuay.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phuchuay.platform.CannotStart;

class ServersTest {

  private static final EnumSet<Piece> MAIL = EnumSet.of(Piece.MAIL);

  @TempDir Path path;

  private final Map<String, String> key = Map.of("PHUCHUAY_SEAL_KEY", "k");
  private Servers first;

  @BeforeEach
  void set() {
    first = new Servers(DataFolder.at(path));
  }

  @AfterEach
  void stop() {
    first.stop();
  }

  @Test
  void local_env_names_the_embedded_pieces_only_and_is_private() throws Exception {
    Map<String, String> settings = first.start(MAIL, key);

    assertThat(LocalEnv.read(DataFolder.at(path)))
        .containsOnlyKeys("SPRING_MAIL_HOST", "SPRING_MAIL_PORT", "PHUCHUAY_SEAL_KEY")
        .containsAllEntriesOf(settings);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("local.env"))))
        .isEqualTo("rw-------");
  }

  @Test
  void who_comes_second_joins_the_first() {
    Map<String, String> settings = first.start(MAIL, key);
    Servers second = new Servers(DataFolder.at(path));

    assertThat(second.start(MAIL, key)).isEqualTo(settings);
    assertThat(second.joined()).isTrue();
    second.stop();
    assertThat(path.resolve("local.env")).as("a guest takes nothing along").exists();
  }

  @Test
  void who_cannot_join_is_told_which_setting_is_missing() {
    first.start(MAIL, key);
    Servers second = new Servers(DataFolder.at(path));

    assertThatThrownBy(() -> second.start(EnumSet.of(Piece.REDIS), key))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("SPRING_DATA_REDIS_URL");
  }

  @Test
  void when_the_owner_has_stopped_the_next_one_owns() {
    first.start(MAIL, key);
    first.stop();
    assertThat(path.resolve("local.env")).doesNotExist();

    first = new Servers(DataFolder.at(path));
    first.start(MAIL, key);
    assertThat(first.joined()).isFalse();
  }
}
