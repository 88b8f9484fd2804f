package phuchuay.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.CannotStart;

/** Runs PostgreSQL's own programs; they refuse root, so root runs them in a user namespace. */
final class PostgresCommands {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final DataFolder folder;
  private @Nullable Path programs;

  PostgresCommands(DataFolder folder) {
    this.folder = folder;
  }

  /** Fails in one clear line where root could not run PostgreSQL. */
  void prepare() {
    if (!ROOT) {
      return;
    }
    String otherwise =
        "start as another user, or set SPRING_DATASOURCE_URL to a PostgreSQL of yours.";
    if (Processes.run(List.of("unshare", "-U", "true"), output(), Duration.ofSeconds(10)) != 0) {
      throw new CannotStart(
          "PostgreSQL does not run as root, and `unshare -U` (util-linux) is missing or forbidden"
              + " here; "
              + otherwise);
    }
    if (Processes.run(
            List.of("unshare", "-U", "test", "-w", folder.path().toString()),
            output(),
            Duration.ofSeconds(10))
        != 0) {
      throw new CannotStart(
          "the data folder "
              + folder.path()
              + " belongs to another user or lies in another user's closed folder, where PostgreSQL"
              + " cannot work for root; name another with PHUCHUAY_DATA_DIR, "
              + otherwise);
    }
  }

  int run(Duration atMost, String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (ROOT) {
      command.addAll(List.of("unshare", "-U"));
    }
    if (programs == null) {
      programs = Binaries.postgres(folder);
    }
    command.add(programs.resolve(program).toString());
    command.addAll(arguments);
    return Processes.run(command, output(), atMost);
  }

  Path output() {
    return folder.file("postgres.start.log");
  }

  String lastLine() {
    try {
      return Files.readString(output()).strip().lines().reduce("", (first, last) -> last);
    } catch (IOException e) {
      return "see " + output();
    }
  }
}
