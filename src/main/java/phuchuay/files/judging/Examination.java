package phuchuay.files.judging;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Optional;
import phuchuay.files.FileKind;
import phuchuay.files.Harm;

/** Looks into a file whose kind is known for what would harm who opens it. */
public final class Examination {

  private Examination() {}

  public static Findings of(FileKind kind, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file);
        Arena arena = Arena.ofConfined()) {
      ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
      Optional<Harm> twofold = TwoInOne.in(kind, bytes);
      if (twofold.isPresent()) {
        return Findings.of(twofold);
      }
      return switch (kind) {
        case PDF -> PdfExamination.of(bytes);
        case DOCX, XLSX -> Findings.of(OfficeExamination.of(file));
        case PNG -> Findings.of(PngExamination.of(bytes));
        default -> Findings.HARMLESS;
      };
    }
  }
}
