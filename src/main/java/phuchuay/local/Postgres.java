package phuchuay.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.springframework.util.FileSystemUtils;
import phuchuay.platform.CannotStart;

/** A real PostgreSQL in the data folder, as durable as any. */
final class Postgres implements Embedded {

  private static final String NAME = "phuchuay";

  private static final String SETTINGS =
      Stream.of(
              "listen_addresses=127.0.0.1",
              "unix_socket_directories=",
              "max_connections=200",
              "shared_buffers=128MB",
              "max_wal_size=1GB",
              "checkpoint_timeout=15min",
              "autovacuum_naptime=15s",
              "update_process_title=off",
              "jit=off",
              "timezone=UTC",
              "log_timezone=UTC")
          .map(setting -> " -c " + setting)
          .reduce("", String::concat);

  private final DataFolder folder;
  private final Path data;
  private final Path log;
  private final PostgresCommands commands;
  private final KeptPort port = new KeptPort();

  Postgres(DataFolder folder) {
    this.folder = folder;
    this.data = folder.file("postgres");
    this.log = folder.file("postgres.log");
    this.commands = new PostgresCommands(folder);
  }

  @Override
  public Map<String, String> prepare() {
    commands.prepare();
    return Map.of(
        "SPRING_DATASOURCE_URL",
        server() + NAME,
        "SPRING_DATASOURCE_USERNAME",
        NAME,
        "SPRING_DATASOURCE_PASSWORD",
        password());
  }

  @Override
  public void start() {
    if (Files.exists(data)) {
      endFormer();
    } else {
      create();
    }
    port.release();
    startServer();
    createDatabase();
  }

  @Override
  public void stop() {
    if (!Files.exists(pidFile())) {
      return;
    }
    if (control("stop", "-m", "fast", "-t", "3") != 0) {
      control("stop", "-m", "immediate", "-t", "2");
    }
  }

  /** What a run that was killed left behind: its server, or only its pid file. */
  private void endFormer() {
    try {
      if (!Files.exists(pidFile())) {
        return;
      }
      long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
      if (Processes.is(pid, "postgres", "-D " + data)) {
        stop();
      } else {
        Files.deleteIfExists(pidFile());
      }
    } catch (IOException | RuntimeException unreadable) {
      throw new CannotStart(pidFile() + " cannot be read: " + unreadable.getMessage() + ".");
    }
  }

  private void create() {
    Path fresh = folder.file("postgres.new");
    try {
      FileSystemUtils.deleteRecursively(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int exit =
        commands.run(
            Duration.ofMinutes(2),
            "initdb",
            List.of(
                "-D",
                fresh.toString(),
                "-U",
                NAME,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.file("postgres.password"),
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8"));
    if (exit != 0) {
      throw new CannotStart("PostgreSQL could not be set up: " + commands.lastLine() + ".");
    }
    try {
      Files.move(fresh, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** pg_ctl puts it outside our process group, so that Ctrl-C does not reach it. */
  private void startServer() {
    String settings = "-p " + port.number() + SETTINGS;
    for (int attempt = 1; attempt <= 3; attempt++) {
      forgetLog();
      if (control("start", "-w", "-t", "60", "-l", log.toString(), "-o", settings) == 0) {
        return;
      }
      stop();
    }
    throw new CannotStart("PostgreSQL did not start; see " + log + " and " + commands.output());
  }

  private void forgetLog() {
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void createDatabase() {
    Properties login = new Properties();
    login.setProperty("user", NAME);
    login.setProperty("password", password());
    try (var connection = new Driver().connect(server() + "postgres", login);
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
      if (!found.next()) {
        statement.execute("create database " + NAME);
      }
    } catch (SQLException e) {
      throw new CannotStart("PostgreSQL in " + data + " refuses us: " + e.getMessage() + ".");
    }
  }

  private int control(String verb, String... options) {
    return commands.run(
        Duration.ofSeconds(65),
        "pg_ctl",
        Stream.concat(Stream.of(verb, "-D", data.toString()), Stream.of(options)).toList());
  }

  private String server() {
    return "jdbc:postgresql://127.0.0.1:" + port.number() + "/";
  }

  private String password() {
    return folder.kept("postgres.password", Randoms::hex);
  }

  private Path pidFile() {
    return data.resolve("postmaster.pid");
  }
}
