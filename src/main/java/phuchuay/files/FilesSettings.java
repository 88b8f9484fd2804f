package phuchuay.files;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import phuchuay.platform.CannotStart;

/**
 * Where files are kept.
 *
 * @param folder the same for all instances
 * @param reserve what is left free on the disk whatever comes
 * @param mostPixels the most dots a picture may have
 * @param clamd where the virus scanner listens, as host:port; empty where there is none
 * @param uploads what people may put into forms
 */
@Validated
@ConfigurationProperties("phuchuay.files")
record FilesSettings(
    Path folder,
    DataSize reserve,
    @Min(1) long mostPixels,
    @DefaultValue("") @Pattern(regexp = "|[^:]+:\\d{1,5}") String clamd,
    @Valid @DefaultValue UploadSettings uploads) {

  /**
   * @param person how much one person's files may take
   * @param agency how much the files of one agency may take
   * @param anHour how many files one person may send
   * @param waitFor how long a file waits for its form
   */
  record UploadSettings(
      @DefaultValue("1GB") DataSize person,
      @DefaultValue("20GB") DataSize agency,
      @DefaultValue("300") @Min(1) int anHour,
      @DefaultValue("24h") Duration waitFor) {}

  FilesSettings {
    if (folder.toString().isBlank()) {
      throw new CannotStart("PHUCHUAY_FILES_FOLDER is set to nothing; unset it or name a folder.");
    }
  }
}
