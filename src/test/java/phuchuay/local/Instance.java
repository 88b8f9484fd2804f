package phuchuay.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An instance in a process of its own: started, killed without warning, started again. */
public final class Instance {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port = new KeptPort().release();
  private final int managementPort = new KeptPort().release();
  private final Map<String, String> environment;
  private final Path log;
  private final List<String> inside;
  private Process process;

  public Instance(Path folder, Path log, Map<String, String> more) {
    this(folder, log, more, List.of());
  }

  /**
   * @param inside the words of a command that runs another, and becomes it
   */
  public Instance(Path folder, Path log, Map<String, String> more, List<String> inside) {
    this.log = log;
    this.inside = inside;
    this.environment = new HashMap<>(more);
    environment.putIfAbsent("PHUCHUAY_DEMO", "false");
    environment.put("PHUCHUAY_DATA_DIR", folder.toString());
    environment.put("SERVER_PORT", String.valueOf(port));
    environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort));
  }

  public int port() {
    return port;
  }

  /** Holds from its next start. */
  public void set(String name, String value) {
    environment.put(name, value);
  }

  public void start() {
    List<String> command = new ArrayList<>(inside);
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "phuchuay.Phuchuay"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    int before = said().length();
    try {
      process = builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    boolean ready =
        Processes.await(
            PATIENCE, () -> said().indexOf("local.env there", before) > 0 || !process.isAlive());
    if (!ready || !process.isAlive()) {
      throw new AssertionError("it did not start:\n" + said().substring(before));
    }
  }

  /** As a deployment ends it. */
  public void stop() {
    process.destroy();
    if (!Processes.await(Duration.ofSeconds(10), () -> !process.isAlive())) {
      throw new AssertionError("it did not stop:\n" + said());
    }
  }

  /** As kill -9: nothing it was about to do is done. */
  public void kill() {
    try {
      if (process != null) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** What it tells those who look after it, of one group or, with none, of all; 0 when mute. */
  public int health(String group) {
    String path = "/actuator/health" + (group.isEmpty() ? "" : "/" + group);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException mute) {
      return 0;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  public String said() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
