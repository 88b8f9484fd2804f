package phuchuay.files.judging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import phuchuay.files.FileKind;

/** Tells what a file is by the bytes it begins with. */
public final class Judging {

  private static final Set<String> FILMS =
      Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash");
  private static final Set<String> SOUNDS = Set.of("M4A ", "M4B ");
  private static final Set<String> HIGH_EFFICIENCY =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  private Judging() {}

  public static Optional<FileKind> kind(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(16);
    }
    return head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4
        ? OfficeFile.kind(file)
        : kind(head);
  }

  /** What bytes in memory are; archives are not looked into. */
  public static Optional<FileKind> kind(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, 16));
    String begins = new String(head, ISO_8859_1);
    if (begins.startsWith("RIFF")) {
      return riff(begins);
    }
    if (begins.startsWith("ftyp", 4) && begins.length() >= 12) {
      return boxed(begins.substring(8, 12));
    }
    return plain(begins).or(() -> frames(head));
  }

  private static Optional<FileKind> plain(String begins) {
    if (begins.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(FileKind.JPEG);
    }
    if (begins.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(FileKind.PNG);
    }
    if (begins.startsWith("GIF87a") || begins.startsWith("GIF89a")) {
      return Optional.of(FileKind.GIF);
    }
    if (begins.startsWith("%PDF-")) {
      return Optional.of(FileKind.PDF);
    }
    return begins.startsWith("ID3") ? Optional.of(FileKind.MP3) : Optional.empty();
  }

  private static Optional<FileKind> riff(String begins) {
    if (begins.startsWith("WEBP", 8)) {
      return Optional.of(FileKind.WEBP);
    }
    return begins.startsWith("WAVE", 8) ? Optional.of(FileKind.WAV) : Optional.empty();
  }

  private static Optional<FileKind> boxed(String brand) {
    if (HIGH_EFFICIENCY.contains(brand)) {
      return Optional.of(FileKind.HEIC);
    }
    if (SOUNDS.contains(brand)) {
      return Optional.of(FileKind.M4A);
    }
    if (brand.equals("qt  ")) {
      return Optional.of(FileKind.MOV);
    }
    boolean film = FILMS.contains(brand) || brand.startsWith("3gp");
    return film ? Optional.of(FileKind.MP4) : Optional.empty();
  }

  /** Sound without a header: eleven bits set, then a layer, a bit rate and a sampling rate. */
  private static Optional<FileKind> frames(byte[] head) {
    if (head.length < 7 || head[0] != (byte) 0xff || (head[1] & 0xe0) != 0xe0) {
      return Optional.empty();
    }
    if ((head[1] & 0xf6) == 0xf0 && (head[2] >> 2 & 0x0f) < 13) {
      return Optional.of(FileKind.AAC);
    }
    int version = head[1] >> 3 & 3;
    int layer = head[1] >> 1 & 3;
    int bitRate = head[2] >> 4 & 0x0f;
    int sampling = head[2] >> 2 & 3;
    boolean sound = version != 1 && layer == 1 && bitRate % 15 != 0 && sampling != 3;
    return sound ? Optional.of(FileKind.MP3) : Optional.empty();
  }
}
