package phuchuay.files.judging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import phuchuay.files.FileKind;

/** Tells a workbook or a letter from any other archive, by its table of contents alone. */
final class OfficeFile {

  private static final int MOST_PARTS = 10_000;

  private OfficeFile() {}

  static Optional<FileKind> kind(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS || !has(zip, "[Content_Types].xml")) {
        return Optional.empty();
      }
      if (has(zip, "xl/workbook.xml")) {
        return Optional.of(FileKind.XLSX);
      }
      return has(zip, "word/document.xml") ? Optional.of(FileKind.DOCX) : Optional.empty();
    } catch (IOException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static boolean has(ZipFile zip, String part) {
    return zip.getEntry(part) != null;
  }
}
