package phuchuay.files;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import phuchuay.platform.CannotStart;

/**
 * Where files are kept.
 *
 * @param folder the same for all instances
 * @param reserve what is left free on the disk whatever comes
 * @param mostPixels the most dots a picture may have
 */
@Validated
@ConfigurationProperties("phuchuay.files")
record FilesSettings(Path folder, DataSize reserve, @Min(1) long mostPixels) {

  FilesSettings {
    if (folder.toString().isBlank()) {
      throw new CannotStart("PHUCHUAY_FILES_FOLDER is set to nothing; unset it or name a folder.");
    }
  }
}
