package phuchuay.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.Failures;
import phuchuay.platform.RealTime;

/** Takes off the disk what was erased, and what a crash left behind without a row. */
@Component
class Sweeping {

  private static final Logger log = LoggerFactory.getLogger(Sweeping.class);
  private static final Duration SURELY_LEFT = Duration.ofHours(1);
  private static final int SUSPICIOUS = 20;

  private final Disk disk;
  private final FileRows rows;
  private final UploadRows uploads;
  private final FilesSettings settings;
  private final RealTime time;

  Sweeping(Disk disk, FileRows rows, UploadRows uploads, FilesSettings settings, RealTime time) {
    this.disk = disk;
    this.rows = rows;
    this.uploads = uploads;
    this.settings = settings;
    this.time = time;
  }

  @Scheduled(fixedDelay = 60_000)
  void removeErased() {
    List<UUID> removed = rows.toRemove().stream().filter(this::removed).toList();
    if (!removed.isEmpty()) {
      rows.removed(removed);
    }
  }

  private boolean removed(UUID id) {
    try {
      disk.remove(id);
      return true;
    } catch (IOException later) {
      log.warn("file {} is not off the disk yet: {}", id, Failures.whereabouts(later));
      return false;
    }
  }

  /** What people put into forms that they never handed in. */
  @Scheduled(fixedDelay = 600_000)
  void eraseForgotten() {
    Instant now = time.instant();
    int forgotten = uploads.eraseForgotten(now.minus(settings.uploads().waitFor()), now);
    if (forgotten > 0) {
      log.info("erased {} files whose form was never handed in", forgotten);
    }
  }

  @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
  void removeLeftBehind() throws IOException {
    Instant before = time.instant().minus(SURELY_LEFT);
    for (Path part : olderThan(before, disk.arriving())) {
      Files.deleteIfExists(part);
    }
    List<Path> left = new ArrayList<>();
    int kept = 0;
    for (Path drawer : disk.drawers()) {
      List<Path> old = olderThan(before, drawer);
      List<Path> without = withoutRow(old);
      left.addAll(without);
      kept += old.size() - without.size();
    }
    remove(left, kept);
  }

  /** More strangers than files of ours: then this is another's folder, or another's database. */
  private void remove(List<Path> left, int kept) throws IOException {
    if (left.size() > SUSPICIOUS && left.size() > kept) {
      log.warn("{} files have no row, only {} have one: nothing is removed", left.size(), kept);
      return;
    }
    for (Path file : left) {
      Files.deleteIfExists(file);
    }
    if (!left.isEmpty()) {
      log.info("removed {} files that a crash left behind", left.size());
    }
  }

  private List<Path> withoutRow(List<Path> files) {
    Set<UUID> ids = files.stream().map(Disk::idOf).collect(Collectors.toSet());
    Set<UUID> kept = ids.isEmpty() ? Set.of() : new HashSet<>(rows.kept(ids));
    return files.stream().filter(file -> !kept.contains(Disk.idOf(file))).toList();
  }

  private static List<Path> olderThan(Instant moment, Path folder) throws IOException {
    List<Path> old = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
          old.add(file);
        }
      }
    }
    return old;
  }
}
