package phuchuay.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import phuchuay.platform.CannotStart;

/** A real Redis in the data folder. */
final class Redis implements Embedded {

  private final DataFolder folder;
  private final Path data;
  private final KeptPort port = new KeptPort();

  Redis(DataFolder folder) {
    this.folder = folder;
    this.data = folder.file("redis");
  }

  @Override
  public Map<String, String> prepare() {
    return Map.of(
        "SPRING_DATA_REDIS_URL", "redis://default:" + password() + "@127.0.0.1:" + port.number());
  }

  @Override
  public void start() {
    port.release();
    for (int attempt = 1; attempt <= 3; attempt++) {
      stop();
      configure();
      int exit =
          Processes.run(
              List.of(Binaries.redis(folder).toString(), configuration().toString()),
              folder.file("redis.start.log"),
              Duration.ofSeconds(20));
      if (exit == 0 && Processes.await(Duration.ofSeconds(20), this::answers)) {
        return;
      }
    }
    throw new CannotStart("Redis did not start; see " + data.resolve("redis.log") + ".");
  }

  /** Ends the Redis of this folder, ours or one that a killed run left behind. */
  @Override
  public void stop() {
    long pid = pid();
    if (pid < 0 || !Processes.is(pid, "redis", data.toString())) {
      return;
    }
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    if (!Processes.await(Duration.ofSeconds(2), () -> !Processes.alive(pid))) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  /** As a daemon it leaves our process group, so that Ctrl-C does not reach it. */
  private void configure() {
    try {
      Files.createDirectories(data);
      folder.write(
          "redis.conf",
          """
          bind 127.0.0.1
          port %d
          requirepass %s
          dir "%s"
          daemonize yes
          pidfile "%s"
          logfile "%s"
          appendonly yes
          proc-title-template "{title} {listen-addr} %s"
          """
              .formatted(
                  port.number(), password(), data, pidFile(), data.resolve("redis.log"), data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.number())) {
      OutputStream out = socket.getOutputStream();
      out.write(("AUTH " + password() + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
      return answer.equals("+OK\r\n+PONG\r\n");
    } catch (IOException notYet) {
      return false;
    }
  }

  private String password() {
    return folder.kept("redis.password", Randoms::hex);
  }

  private long pid() {
    try {
      return Files.exists(pidFile()) ? Long.parseLong(Files.readString(pidFile()).strip()) : -1;
    } catch (IOException | NumberFormatException unreadable) {
      return -1;
    }
  }

  private Path pidFile() {
    return data.resolve("redis.pid");
  }

  private Path configuration() {
    return folder.file("redis.conf");
  }
}
