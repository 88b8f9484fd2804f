package phuchuay.files.judging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import phuchuay.files.Harm;

/** Unfolds every part of a workbook or letter, as far as its reader would, and looks into it. */
final class OfficeExamination {

  private static final long MOST_UNFOLDED = 400L << 20;
  private static final int MOST_TO_READ = 4 << 20;
  private static final int BEGINNING = 2048;

  /** How a file that somebody dragged into a letter is called inside. */
  private static final String PACKAGE = new String("Ole10Native".getBytes(UTF_16LE), ISO_8859_1);

  private final Patience unfolding = new Patience(MOST_UNFOLDED);
  private final ZipFile zip;

  private OfficeExamination(ZipFile zip) {
    this.zip = zip;
  }

  static Optional<Harm> of(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new OfficeExamination(zip).harm();
    } catch (Patience.Lost tooMuch) {
      return Optional.of(Harm.BOMB);
    } catch (IOException | IllegalArgumentException broken) {
      return Optional.of(Harm.BROKEN);
    }
  }

  private Optional<Harm> harm() throws IOException {
    Set<String> names = new HashSet<>();
    List<? extends ZipEntry> parts = zip.stream().toList();
    for (ZipEntry part : parts) {
      String name = part.getName().toLowerCase(Locale.ROOT);
      if (!names.add(name) || name.contains("..") || name.startsWith("/") || name.contains("\\")) {
        return Optional.of(Harm.BROKEN);
      }
      Optional<Harm> harm = harm(part, name);
      if (harm.isPresent()) {
        return harm;
      }
    }
    return Optional.empty();
  }

  private Optional<Harm> harm(ZipEntry part, String name) throws IOException {
    if (OfficeParts.acts(name)) {
      return Optional.of(Harm.ACTIVE);
    }
    if (name.endsWith(".xml") || name.endsWith(".rels")) {
      return xml(part, name);
    }
    boolean embedded = name.contains("/embeddings/");
    if (embedded && name.endsWith(".bin")) {
      String content = new String(read(part, MOST_TO_READ), ISO_8859_1);
      return content.contains(PACKAGE) ? Optional.of(Harm.HOLDS_FILES) : Optional.empty();
    }
    unfold(part);
    return embedded && !OfficeParts.chartTable(name)
        ? Optional.of(Harm.HOLDS_FILES)
        : Optional.empty();
  }

  private Optional<Harm> xml(ZipEntry part, String name) throws IOException {
    if (name.equals("[content_types].xml") || name.endsWith(".rels")) {
      return OfficeParts.harm(read(part, MOST_TO_READ));
    }
    byte[] beginning = new byte[0];
    try (InputStream in = zip.getInputStream(part)) {
      beginning = in.readNBytes(BEGINNING);
      drain(in);
    }
    return OfficeParts.declares(beginning) ? Optional.of(Harm.ACTIVE) : Optional.empty();
  }

  private byte[] read(ZipEntry part, int most) throws IOException {
    try (InputStream in = zip.getInputStream(part)) {
      byte[] bytes = in.readNBytes(most + 1);
      unfolding.spend(bytes.length);
      if (bytes.length > most) {
        throw new Patience.Lost();
      }
      return bytes;
    }
  }

  private void unfold(ZipEntry part) throws IOException {
    try (InputStream in = zip.getInputStream(part)) {
      drain(in);
    }
  }

  private void drain(InputStream in) throws IOException {
    byte[] bytes = new byte[64 * 1024];
    for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
      unfolding.spend(length);
    }
  }
}
