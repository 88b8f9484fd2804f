package phuchuay.local;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.CannotStart;

/** The folder that keeps what a local installation must remember; one living process owns it. */
final class DataFolder {

  private final Path path;
  private @Nullable FileLock lock;

  private DataFolder(Path path) {
    this.path = path;
  }

  static DataFolder at(Path path) {
    Path real = path.toAbsolutePath().normalize();
    try {
      if (!Files.exists(real)) {
        Files.createDirectories(real);
        only(real, "rwx------");
      }
      DataFolder folder = new DataFolder(real.toRealPath());
      Files.delete(Files.createTempFile(folder.path, "probe", ""));
      return folder;
    } catch (IOException unwritable) {
      throw new CannotStart(
          "user "
              + System.getProperty("user.name")
              + " cannot write to the data folder "
              + real
              + "; make it writable or name another with PHUCHUAY_DATA_DIR.");
    }
  }

  Path path() {
    return path;
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /** Becomes the owner, unless a living process is. */
  synchronized boolean own() {
    if (lock != null) {
      return true;
    }
    try {
      FileChannel channel = FileChannel.open(file("lock"), CREATE, WRITE);
      lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      }
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      // closing this channel would drop the lock the process already holds
      return false;
    } catch (IOException e) {
      throw new CannotStart(file("lock") + " cannot be opened: " + e.getMessage() + ".");
    }
  }

  synchronized boolean owned() {
    return lock != null;
  }

  synchronized void disown() {
    try {
      if (lock != null) {
        lock.channel().close();
        lock = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secret kept under this name, made at its first use; of two makers the first one wins. */
  String kept(String name, Supplier<String> fresh) {
    String kept = read(name);
    if (kept != null && !kept.isBlank()) {
      return kept.strip();
    }
    String made = fresh.get();
    try {
      Path file = written(name, made + "\n");
      try {
        Files.createLink(file(name), file);
        return made;
      } catch (FileAlreadyExistsException another) {
        return String.valueOf(read(name)).strip();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nullable String read(String name) {
    try {
      return Files.exists(file(name)) ? Files.readString(file(name)) : null;
    } catch (IOException e) {
      throw new CannotStart(file(name) + " cannot be read by this user: " + e.getMessage() + ".");
    }
  }

  void write(String name, String content) {
    try {
      Files.move(written(name, content), file(name), ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path written(String name, String content) throws IOException {
    Path fresh = Files.createTempFile(path, name, "");
    only(fresh, "rw-------");
    return Files.writeString(fresh, content);
  }

  void forget(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void only(Path file, String permissions) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(permissions));
    }
  }
}
