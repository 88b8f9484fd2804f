package phuchuay.console.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import phuchuay.platform.Demo;
import tools.jackson.databind.json.JsonMapper;

/** The practice phone (โทรศัพท์จำลอง), held as a browser holds it: over HTTP. */
@Demo
@Component
class PracticePhones implements Phones {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Environment environment;
  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  PracticePhones(Environment environment, JsonMapper json) {
    this.environment = environment;
    this.json = json;
  }

  @Override
  public boolean there() {
    return environment.getProperty("phuchuay.line.simulated", Boolean.class, false);
  }

  @Override
  public void follows(String line) {
    act(line, "friendship", Map.of());
  }

  @Override
  public void says(String line, String words) {
    act(line, "messages", Map.of("type", "text", "text", words));
  }

  @Override
  public void taps(String line, String data, String shown) {
    Map<String, String> action = Map.of("type", "postback", "data", data, "displayText", shown);
    act(line, "taps", Map.of("action", action));
  }

  private void act(String line, String door, Map<String, ?> body) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("%s/local/line/chats/%s/%s".formatted(here(), line, door)))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new Stuck("the phone answers %d to %s".formatted(status, door));
      }
    } catch (IOException away) {
      throw new Stuck("the phone is away", true);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private String here() {
    return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
  }
}
