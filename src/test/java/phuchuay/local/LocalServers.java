package phuchuay.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The embedded servers of a folder, owned by the tests, so that any instance may be killed. */
public final class LocalServers implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DataFolder folder;
  private final Servers servers;
  private final Map<String, String> settings;

  public LocalServers(Path folder) {
    this.folder = DataFolder.at(folder);
    servers = Servers.in(this.folder);
    settings = servers.start(EnumSet.allOf(Piece.class), Map.of());
  }

  public String get(String name) {
    return settings.get(name);
  }

  /** {@code fast} ends every session first, {@code immediate} leaves as in a crash. */
  public void stopPostgres(String mode) {
    control("stop", "-w", "-m", mode);
  }

  /** Where it was before: restart starts a server that is down with the options it had. */
  public void startPostgres() {
    control("restart", "-w", "-l", folder.file("postgres.log").toString());
  }

  public void restartPostgres(String mode) {
    control("restart", "-w", "-m", mode, "-l", folder.file("postgres.log").toString());
  }

  public void stopRedis() {
    new Redis(folder).stop();
  }

  /** Where it was before. */
  public void startRedis() {
    List<String> command =
        List.of(Binaries.redis(folder).toString(), folder.file("redis.conf").toString());
    must(Processes.run(command, folder.file("redis.start.log"), PATIENCE) == 0, "start Redis");
    must(Processes.await(PATIENCE, () -> redis("PING").contains("PONG")), "reach Redis");
  }

  /** It holds its connections and says nothing. */
  public void muteRedis() {
    signalRedis("-STOP");
  }

  public void unmuteRedis() {
    signalRedis("-CONT");
  }

  private void signalRedis(String signal) {
    try {
      String pid = Files.readString(folder.file("redis").resolve("redis.pid")).strip();
      must(
          Processes.run(List.of("kill", signal, pid), folder.file("kill.log"), PATIENCE) == 0,
          "signal Redis");
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Forgets everything Redis knew. */
  public void flushRedis() {
    must(redis("FLUSHALL").startsWith("+OK\r\n+OK"), "flush Redis");
  }

  private String redis(String command) {
    URI redis = URI.create(get("SPRING_DATA_REDIS_URL"));
    String password = redis.getUserInfo().split(":")[1];
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.getPort())) {
      socket
          .getOutputStream()
          .write(
              "AUTH %s\r\n%s\r\nQUIT\r\n"
                  .formatted(password, command)
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException down) {
      return "";
    }
  }

  private void control(String verb, String... options) {
    List<String> arguments =
        Stream.concat(
                Stream.of(verb, "-t", "60", "-D", folder.file("postgres").toString()),
                Stream.of(options))
            .toList();
    PostgresCommands commands = new PostgresCommands(folder);
    if (commands.run(PATIENCE, "pg_ctl", arguments) != 0) {
      throw new UncheckedIOException(new IOException(verb + ": " + commands.lastLine()));
    }
  }

  private static void must(boolean done, String what) {
    if (!done) {
      throw new AssertionError("could not " + what);
    }
  }

  @Override
  public void close() {
    servers.stop();
  }
}
