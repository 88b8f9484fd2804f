package phuchuay.files;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import phuchuay.files.judging.Findings;
import phuchuay.files.judging.Judging;
import phuchuay.files.judging.Size;
import phuchuay.files.judging.Sizes;
import phuchuay.platform.Failures;
import phuchuay.platform.RealTime;

/**
 * All stored files: bytes on disk, judged by their content, and a row for each that is kept.
 *
 * <p>First {@link #receive} without a transaction, then {@link #keep} in the one that needs the
 * file; what is received and never kept is swept from the disk.
 */
@Component
public class StoredFiles {

  private static final Logger log = LoggerFactory.getLogger(StoredFiles.class);
  private static final int PART = 64 * 1024;

  private final Disk disk;
  private final FileRows rows;
  private final Previews previews;
  private final Looking looking;
  private final Viruses viruses;
  private final FilesSettings settings;
  private final RealTime time;
  private final MeterRegistry meters;

  StoredFiles(
      Disk disk,
      FileRows rows,
      Previews previews,
      Looking looking,
      Viruses viruses,
      FilesSettings settings,
      RealTime time,
      MeterRegistry meters) {
    this.disk = disk;
    this.rows = rows;
    this.previews = previews;
    this.looking = looking;
    this.viruses = viruses;
    this.settings = settings;
    this.time = time;
    this.meters = meters;
  }

  /**
   * Writes bytes to disk and judges them; reads no further than allowed.
   *
   * @throws IOException when reading them fails
   */
  public Received receive(
      InputStream content, long mostBytes, Set<FileKind> wanted, @Nullable String name)
      throws IOException {
    try (Arriving arriving = disk.begin()) {
      byte[] part = new byte[PART];
      for (int length = content.read(part); length >= 0; length = content.read(part)) {
        if (arriving.bytes() + length > mostBytes) {
          return new Received.TooBig(mostBytes);
        }
        arriving.write(part, length);
      }
      return judged(arriving, wanted, name);
    } catch (NoRoom full) {
      log.warn("the store takes no file now: {}", reason(full));
      meters.counter("phuchuay.files.full").increment();
      return new Received.StoreFull();
    }
  }

  private static String reason(NoRoom full) {
    return full.getCause() == null
        ? String.valueOf(full.getMessage())
        : Failures.whereabouts(full.getCause());
  }

  private Received judged(Arriving arriving, Set<FileKind> wanted, @Nullable String name)
      throws IOException {
    if (arriving.bytes() == 0) {
      return new Received.Empty();
    }
    Optional<FileKind> kind = Judging.kind(arriving.path()).filter(wanted::contains);
    if (kind.isEmpty()) {
      return new Received.WrongKind();
    }
    if (FileKind.PICTURES.contains(kind.get()) && kind.get() != FileKind.HEIC) {
      Optional<Size> size = size(kind.get(), arriving.path());
      if (size.isEmpty()) {
        return new Received.WrongKind();
      }
      if (!size.get().within(settings.mostPixels())) {
        return new Received.TooManyPixels();
      }
    }
    return examined(arriving, kind.get(), name);
  }

  private Received examined(Arriving arriving, FileKind kind, @Nullable String name)
      throws IOException {
    Findings findings = looking.at(kind, arriving.path());
    if (findings.harm() != null) {
      meters.counter("phuchuay.files.refused", "harm", findings.harm().name()).increment();
      return new Received.Harmful(findings.harm());
    }
    return switch (viruses.look(arriving.path())) {
      case FOUND -> {
        meters.counter("phuchuay.files.refused", "harm", Harm.INFECTED.name()).increment();
        yield new Received.Harmful(Harm.INFECTED);
      }
      case NONE -> placed(arriving, kind, name, findings.pages(), false);
      case UNKNOWN -> placed(arriving, kind, name, findings.pages(), true);
    };
  }

  private static Optional<Size> size(FileKind kind, Path picture) throws IOException {
    try (InputStream in = Files.newInputStream(picture)) {
      return Sizes.of(kind, in);
    }
  }

  private Received placed(
      Arriving arriving,
      FileKind kind,
      @Nullable String name,
      @Nullable Integer pages,
      boolean held)
      throws IOException {
    UUID id = FileIds.at(time.instant());
    String clean = FileNames.clean(name);
    StoredFile file =
        new StoredFile(
            id, kind, arriving.bytes(), arriving.sha256(), clean, pages, held, time.instant());
    arriving.place(disk.of(id));
    return new Received.Ready(file);
  }

  /** Keeps what was received, in the caller's transaction. */
  @Transactional
  public void keep(StoredFile file) {
    rows.add(file);
  }

  /** Takes what was received and is certainly not kept off the disk at once. */
  public void drop(StoredFile file) {
    remove(file.id());
  }

  /** The bytes of what was received, before it is kept; empty while nobody knows if they harm. */
  public Optional<byte[]> received(StoredFile file) {
    try {
      return file.held() ? Optional.empty() : Optional.of(Files.readAllBytes(disk.of(file.id())));
    } catch (IOException gone) {
      log.warn("file {} cannot be looked at: {}", file.id(), Failures.whereabouts(gone));
      return Optional.empty();
    }
  }

  public Optional<StoredFile> find(UUID id) {
    return rows.find(id);
  }

  /** The bytes as they were sent: to be handed on as a download, never to be shown in a page. */
  public Optional<InputStream> open(UUID id) throws IOException {
    if (rows.find(id).filter(file -> !file.held()).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.newInputStream(disk.of(id)));
    } catch (NoSuchFileException erasedMeanwhile) {
      return Optional.empty();
    }
  }

  /** A small picture that is safe to show; empty when the file is none or cannot be drawn. */
  public Optional<Preview> preview(UUID id) {
    return picture(id, PictureSize.PAGE);
  }

  /** The picture drawn anew in this size; empty when the file is none or cannot be drawn. */
  public Optional<Preview> picture(UUID id, PictureSize size) {
    return previews.of(id, size);
  }

  /** Erases a file in the caller's transaction; its bytes go when that has committed. */
  @Transactional
  public void erase(UUID id) {
    if (rows.erase(id)) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              remove(id);
            }
          });
    }
  }

  private void remove(UUID id) {
    try {
      disk.remove(id);
    } catch (IOException later) {
      log.warn("file {} is not off the disk yet: {}", id, Failures.whereabouts(later));
    }
  }
}
