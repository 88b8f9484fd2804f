package phuchuay.local;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;
import phuchuay.platform.CannotStart;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** The programs of PostgreSQL and Redis, unpacked once from the class path into the data folder. */
final class Binaries {

  private Binaries() {}

  /** The folder bin/ of PostgreSQL. */
  static Path postgres(DataFolder folder) {
    String name = "postgres-" + system() + "-" + architecture() + ".txz";
    URL archive = Binaries.class.getResource("/" + name);
    if (archive == null) {
      throw new CannotStart(
          "this build carries no PostgreSQL for this machine ("
              + name
              + "); set SPRING_DATASOURCE_URL to a PostgreSQL of yours.");
    }
    try {
      long size = archive.openConnection().getContentLengthLong();
      Path home = folder.file("bin").resolve("postgres-" + size);
      if (!Files.exists(home)) {
        Path fresh = folder.file("bin").resolve("postgres.new");
        FileSystemUtils.deleteRecursively(fresh);
        unpack(archive, fresh);
        Files.move(fresh, home);
      }
      return home.resolve("bin");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path redis(DataFolder folder) {
    String name = ExecutableProvider.newProvidedVersionsMap().get(machine());
    URL packed = name == null ? null : Binaries.class.getResource(name);
    if (packed == null) {
      throw new CannotStart(
          "this build carries no Redis for this machine; set SPRING_DATA_REDIS_URL to yours.");
    }
    Path program = folder.file("bin" + name);
    try {
      if (!Files.exists(program)) {
        Files.createDirectories(program.getParent());
        Path fresh = program.resolveSibling("redis.new");
        try (InputStream content = packed.openStream()) {
          Files.copy(content, fresh, REPLACE_EXISTING);
        }
        DataFolder.only(fresh, "rwx------");
        Files.move(fresh, program);
      }
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new BufferedInputStream(new XZCompressorInputStream(archive.openStream()), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          DataFolder.only(file, (entry.getMode() & 0100) != 0 ? "rwx------" : "rw-------");
        }
      }
    }
  }

  /** The library would ask the program uname. */
  private static OsArchitecture machine() {
    boolean arm = architecture().equals("arm_64");
    return switch (system()) {
      case "darwin" -> arm ? OsArchitecture.MAC_OS_X_ARM64 : OsArchitecture.MAC_OS_X_x86_64;
      case "windows" -> OsArchitecture.WINDOWS_x86_64;
      default -> arm ? OsArchitecture.UNIX_AARCH64 : OsArchitecture.UNIX_x86_64;
    };
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
  }

  private static String architecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
  }
}
