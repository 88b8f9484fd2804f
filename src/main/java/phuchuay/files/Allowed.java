package phuchuay.files;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/** What may be put somewhere: which kinds of files, and how big each. */
public record Allowed(Set<FileKind> kinds, DataSize most) {

  private static final Set<FileKind> LETTERS = EnumSet.of(FileKind.PDF);
  private static final Set<FileKind> SCANS = EnumSet.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG);
  private static final Set<FileKind> DOCUMENTS =
      EnumSet.of(FileKind.PDF, FileKind.DOCX, FileKind.XLSX);

  public Allowed {
    kinds = EnumSet.copyOf(kinds);
  }

  /** PDF alone. */
  public static Allowed pdf(DataSize most) {
    return new Allowed(LETTERS, most);
  }

  /** PDF, or a photo of the paper. */
  public static Allowed scan(DataSize most) {
    return new Allowed(SCANS, most);
  }

  /** PDF, Word or Excel. */
  public static Allowed document(DataSize most) {
    return new Allowed(DOCUMENTS, most);
  }

  /** For the attribute {@code accept} of a file input. */
  public String accept() {
    return kinds.stream()
        .map(kind -> "." + kind.ending() + (kind == FileKind.JPEG ? ",.jpeg" : ""))
        .collect(Collectors.joining(","));
  }

  /** "PDF, DOCX, XLSX". */
  public String named() {
    return kinds.stream().map(FileKind::name).collect(Collectors.joining(", "));
  }

  /** "10 MB". */
  public String size() {
    return readable(most.toBytes());
  }

  static String readable(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    boolean small = bytes < 1 << 20;
    double units = bytes / (small ? 1024.0 : 1024.0 * 1024);
    boolean round = units >= 10 || units == Math.rint(units);
    return "%,.{}f %s".replace("{}", round ? "0" : "1").formatted(units, small ? "KB" : "MB");
  }
}
