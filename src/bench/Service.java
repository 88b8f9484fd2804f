import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, on ports and a data folder of its own. */
final class Service implements AutoCloseable {

  private static Path trained;

  final int port;
  final Process process;
  final long readyMillis;

  private Service(int port, Process process, long readyMillis) {
    this.port = port;
    this.process = process;
    this.readyMillis = readyMillis;
  }

  static Service start(
      int port, Path data, String line, Map<String, String> settings, String... jvm)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(jvm));
    command.addAll(List.of("@options", "-jar", "phuchuay.jar"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(trained().toFile());
    Map<String, String> environment = builder.environment();
    environment.put("SERVER_PORT", String.valueOf(port));
    environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(port + 1));
    environment.put("PHUCHUAY_DATA_DIR", data.toString());
    environment.put("LINE_BOT_CHANNEL_TOKEN", "bench");
    environment.put("LINE_BOT_CHANNEL_SECRET", Webhooks.SECRET);
    environment.put("LINE_BOT_API_END_POINT", line);
    environment.put("LINE_BOT_BLOB_END_POINT", line);
    environment.put("PHUCHUAY_DEMO", "false");
    environment.putAll(settings);
    Files.createDirectories(data);
    builder.redirectErrorStream(true).redirectOutput(data.resolve("log.txt").toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    awaitReady(port + 1, process);
    return new Service(port, process, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  /** As it is shipped: taken apart and trained, once a run of the bench. */
  private static synchronized Path trained() throws Exception {
    if (trained == null) {
      Path service = Path.of("target/service");
      ProcessBuilder train =
          new ProcessBuilder("docker/train", "target/phuchuay.jar", service.toString()).inheritIO();
      train.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      train.environment().put("JAVA_HOME", System.getProperty("java.home"));
      if (train.start().waitFor() != 0) {
        throw new IllegalStateException("docker/train failed");
      }
      trained = service;
    }
    return trained;
  }

  private static void awaitReady(int port, Process process) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest ready =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
            .build();
    while (process.isAlive()) {
      try {
        if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it is still starting
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("the service did not start");
  }

  /** CPU seconds used so far. */
  double cpu() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** Resident memory in MB. */
  long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(row -> row.startsWith("VmRSS"))
        .mapToLong(row -> Long.parseLong(row.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
