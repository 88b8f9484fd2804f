package phuchuay.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phuchuay.platform.CannotStart;

class DataFolderTest {

  @TempDir Path path;

  @Test
  void a_secret_is_made_once_and_kept() {
    String made = DataFolder.at(path).kept("seal.key", Randoms::key);

    assertThat(Base64.getDecoder().decode(made)).hasSize(32);
    assertThat(DataFolder.at(path).kept("seal.key", Randoms::key)).isEqualTo(made);
    assertThat(path).isDirectoryNotContaining(file -> !file.endsWith("seal.key"));
  }

  @Test
  void of_two_makers_of_a_secret_the_first_wins() {
    DataFolder folder = DataFolder.at(path);
    String slow =
        folder.kept(
            "seal.key",
            () -> {
              folder.kept("seal.key", () -> "quick");
              return "slow";
            });

    assertThat(slow).isEqualTo("quick");
  }

  @Test
  void a_folder_that_cannot_be_made_names_the_way_out() throws Exception {
    Path file = Files.createFile(path.resolve("file"));

    assertThatThrownBy(() -> DataFolder.at(file.resolve("data")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("PHUCHUAY_DATA_DIR")
        .hasMessageNotContaining("\n");
  }

  @Test
  void passwords_can_be_read_aloud() {
    assertThat(Randoms.readable())
        .matches("([bdfghkmnprstvz][aeiou]){3}(-([a-z]{2}){3}){2}-\\d\\d");
  }
}
