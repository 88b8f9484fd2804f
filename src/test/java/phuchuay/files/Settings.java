package phuchuay.files;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The settings of the tests. */
final class Settings {

  private Settings() {}

  static FilesSettings in(Path folder, DataSize reserve) {
    return in(folder, reserve, "");
  }

  static FilesSettings in(Path folder, DataSize reserve, String clamd) {
    var uploads =
        new FilesSettings.UploadSettings(
            DataSize.ofMegabytes(1), DataSize.ofMegabytes(2), 1_000, Duration.ofHours(24));
    return new FilesSettings(folder, reserve, 50_000_000, clamd, uploads);
  }
}
