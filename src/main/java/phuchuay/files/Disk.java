package phuchuay.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.platform.CannotStart;

/** The folder: each file under its id, in one of 256 drawers. */
@Component
class Disk {

  private final Path folder;
  private final Path arriving;
  private final long reserve;

  Disk(FilesSettings settings) {
    folder = settings.folder().toAbsolutePath().normalize();
    arriving = folder.resolve("arriving");
    reserve = settings.reserve().toBytes();
    try {
      makeFolders(arriving);
      Files.delete(Files.createTempFile(arriving, "probe", ""));
    } catch (IOException unwritable) {
      throw new CannotStart(
          "user "
              + System.getProperty("user.name")
              + " cannot write to the folder for files "
              + folder
              + "; make it writable or name another with PHUCHUAY_FILES_FOLDER.");
    }
  }

  Path of(UUID id) {
    return drawer(id).resolve(id.toString());
  }

  Path pictureOf(UUID id, PictureSize size) {
    return drawer(id).resolve(id + size.ending());
  }

  private Path drawer(UUID id) {
    String name = id.toString();
    return folder.resolve(name.substring(name.length() - 2));
  }

  /** A new file that nobody can read yet. */
  Arriving begin() throws NoRoom {
    checkRoom();
    return new Arriving(this, arriving.resolve(FileIds.random() + ".part"));
  }

  void checkRoom() throws NoRoom {
    if (folder.toFile().getUsableSpace() < reserve) {
      throw new NoRoom("less than the reserve is free");
    }
  }

  /** Gives a finished file its place, all at once and for good. */
  void place(Path finished, Path place) throws IOException {
    makeFolders(drawerOf(place));
    Files.move(finished, place, ATOMIC_MOVE);
    force(drawerOf(place));
  }

  private static Path drawerOf(Path place) {
    return place.resolveSibling(".").normalize();
  }

  void remove(UUID id) throws IOException {
    for (PictureSize size : PictureSize.values()) {
      Files.deleteIfExists(pictureOf(id, size));
    }
    Files.deleteIfExists(of(id));
  }

  /** Every drawer there is. */
  List<Path> drawers() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> each.getFileName().toString().matches("[0-9a-f]{2}")).toList();
    }
  }

  Path arriving() {
    return arriving;
  }

  /** The id a file in a drawer belongs to. */
  static UUID idOf(Path file) {
    String name = file.getFileName().toString();
    int ending = name.indexOf('.');
    return UUID.fromString(ending < 0 ? name : name.substring(0, ending));
  }

  private static void makeFolders(Path path) throws IOException {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] onlyOurs = {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };
    Files.createDirectories(path, posix ? onlyOurs : new FileAttribute<?>[0]);
  }

  /** A name in a folder survives a power cut only when the folder itself is written. */
  private static void force(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder, READ)) {
        names.force(true);
      }
    }
  }
}
