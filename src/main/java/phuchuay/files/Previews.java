package phuchuay.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import phuchuay.files.judging.Judging;
import phuchuay.files.picture.Drawing;
import phuchuay.platform.Failures;

/** Pictures drawn anew, when they are first asked for, and kept beside the originals. */
@Component
class Previews {

  private static final Logger log = LoggerFactory.getLogger(Previews.class);

  private final Disk disk;
  private final FileRows rows;
  private final FilesSettings settings;

  /** A big picture takes much memory while it is unfolded. */
  private final Semaphore pens = new Semaphore(2);

  Previews(Disk disk, FileRows rows, FilesSettings settings) {
    this.disk = disk;
    this.rows = rows;
    this.settings = settings;
  }

  Optional<Preview> of(UUID id, PictureSize size) {
    Optional<StoredFile> file = rows.find(id);
    if (file.isEmpty() || file.get().held() || !FileKind.DRAWN.contains(file.get().kind())) {
      return Optional.empty();
    }
    try {
      Optional<Preview> before = drawnBefore(id, size);
      return before.isPresent() ? before : draw(file.get(), size);
    } catch (IOException unreadable) {
      log.warn("the preview of file {} cannot be read: {}", id, Failures.whereabouts(unreadable));
      return Optional.empty();
    }
  }

  private Optional<Preview> drawnBefore(UUID id, PictureSize size) throws IOException {
    Path path = disk.pictureOf(id, size);
    try {
      byte[] bytes = Files.readAllBytes(path);
      return Judging.kind(path).map(kind -> new Preview(kind.mediaType(), bytes));
    } catch (NoSuchFileException notYet) {
      return Optional.empty();
    }
  }

  private Optional<Preview> draw(StoredFile file, PictureSize size) {
    pens.acquireUninterruptibly();
    try {
      Preview preview = Drawing.of(file.kind(), disk.of(file.id()), size, settings.mostPixels());
      keep(disk.pictureOf(file.id(), size), preview);
      return erasedMeanwhile(file.id()) ? Optional.empty() : Optional.of(preview);
    } catch (IOException | RuntimeException undrawable) {
      log.warn("file {} cannot be drawn: {}", file.id(), Failures.whereabouts(undrawable));
      return Optional.empty();
    } finally {
      pens.release();
    }
  }

  private void keep(Path place, Preview preview) throws IOException {
    try (Arriving arriving = disk.begin()) {
      arriving.write(preview.bytes(), preview.bytes().length);
      arriving.place(place);
    } catch (NoRoom full) {
      log.warn("a picture drawn anew is not kept: {}", Failures.whereabouts(full));
    }
  }

  /** Whoever erased the file did not see a preview that was drawn at the same time. */
  private boolean erasedMeanwhile(UUID id) throws IOException {
    if (rows.find(id).isPresent()) {
      return false;
    }
    disk.remove(id);
    return true;
  }
}
