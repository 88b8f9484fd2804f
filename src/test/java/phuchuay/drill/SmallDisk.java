package phuchuay.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A disk of four megabytes that only those see who are started inside; it can really be full. */
final class SmallDisk implements AutoCloseable {

  private record Way(List<String> out, List<String> in) {}

  /** As root, and as anybody where the machine lets people have namespaces of their own. */
  private static final List<Way> WAYS =
      List.of(
          new Way(List.of("unshare", "-m"), List.of("nsenter", "-m")),
          new Way(
              List.of("unshare", "-Urm"),
              List.of("nsenter", "-U", "-m", "--preserve-credentials")));

  private static final String MOUNTED =
      "mount -t tmpfs -o size=4m none \"$0\" && echo mounted && exec cat";
  private static final String FROM_HERE = "cd \"$0\" && exec \"$@\"";
  private static final int PAGE = 4096;

  private final Path folder;
  private final Process holder;
  private final Way way;

  private SmallDisk(Path folder, Process holder, Way way) {
    this.folder = folder;
    this.holder = holder;
    this.way = way;
  }

  /** Empty where this machine lets nobody mount. */
  static Optional<SmallDisk> at(Path folder) {
    return WAYS.stream().flatMap(way -> mounted(folder, way).stream()).findFirst();
  }

  private static Optional<SmallDisk> mounted(Path folder, Way way) {
    List<String> command = new ArrayList<>(way.out());
    command.addAll(List.of("sh", "-c", MOUNTED, folder.toString()));
    try {
      Process holder = new ProcessBuilder(command).start();
      SmallDisk disk = new SmallDisk(folder, holder, way);
      if ("mounted".equals(holder.inputReader().readLine()) && disk.isSeenInside()) {
        return Optional.of(disk);
      }
      disk.close();
    } catch (IOException unable) {
      // the next way, or none
    }
    return Optional.empty();
  }

  private boolean isSeenInside() throws IOException {
    Path probe = Files.createFile(files().resolve("probe"));
    List<String> look = new ArrayList<>(inside());
    look.addAll(List.of("test", "-f", folder.resolve("probe").toString()));
    boolean seen = new ProcessBuilder(look).start().onExit().join().exitValue() == 0;
    Files.delete(probe);
    return seen;
  }

  /** What a command begins with that sees the disk. */
  List<String> inside() {
    List<String> command = new ArrayList<>(way.in());
    command.addAll(List.of("-t", String.valueOf(holder.pid()), "sh", "-c", FROM_HERE));
    command.add(System.getProperty("user.dir"));
    return command;
  }

  /** The folder on the disk, as seen from outside. */
  Path files() {
    return Path.of("/proc/" + holder.pid() + "/root" + folder);
  }

  /** Not a byte more goes onto it. */
  void fill() {
    try (FileChannel filler = filler()) {
      filler.position(filler.size());
      while (true) {
        filler.write(ByteBuffer.allocate(PAGE));
      }
    } catch (IOException full) {
      // as full as it gets
    }
  }

  /** So many bytes go onto it and no more. */
  void fillBut(long room) {
    fill();
    try (FileChannel filler = filler()) {
      filler.truncate(filler.size() - room);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void clear() {
    try {
      Files.delete(files().resolve("filler"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private FileChannel filler() throws IOException {
    return FileChannel.open(
        files().resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @Override
  public String toString() {
    return "a full disk by " + String.join(" ", way.out());
  }

  @Override
  public void close() {
    holder.destroy();
  }
}
