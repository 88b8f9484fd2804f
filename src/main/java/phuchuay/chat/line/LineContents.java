package phuchuay.chat.line;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import phuchuay.chat.media.Content;
import phuchuay.chat.media.Contents;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** LINE's endpoint for the bytes of messages. */
@Component
class LineContents implements Contents {

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int STATUS_BYTES = 4_096;

  private final LineSettings settings;
  private final Environment environment;
  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  LineContents(LineSettings settings, Environment environment, JsonMapper json) {
    this.settings = settings;
    this.environment = environment;
    this.json = json;
  }

  @Override
  public Content open(String messageId, boolean preparing) {
    String path = "/v2/bot/message/" + messageId + "/content";
    try {
      return preparing ? whenPrepared(path) : bytes(path);
    } catch (IOException | UnresolvedAddressException | JacksonException unreachable) {
      return new Content.Later(unreachable.getClass().getSimpleName());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Content.Later("stopped");
    }
  }

  private Content whenPrepared(String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = get(path + "/transcoding");
    byte[] body;
    try (Download download = download(answer)) {
      body = download.readNBytes(STATUS_BYTES);
    }
    if (answer.statusCode() != 200) {
      return without(answer.statusCode());
    }
    return switch (json.readTree(body).path("status").asString("")) {
      case "succeeded" -> bytes(path);
      case "failed" -> new Content.Gone("LINE could not prepare it");
      default -> new Content.Preparing();
    };
  }

  private Content bytes(String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = get(path);
    Download download = download(answer);
    if (answer.statusCode() == 200) {
      return new Content.Ready(download);
    }
    download.close();
    return answer.statusCode() == 202 ? new Content.Preparing() : without(answer.statusCode());
  }

  private static Content without(int status) {
    String reason = "LINE answered " + status;
    return status == 404 || status == 410 ? new Content.Gone(reason) : new Content.Later(reason);
  }

  private Download download(HttpResponse<InputStream> answer) {
    return new Download(answer.body(), settings.timeout(), LONGEST);
  }

  private HttpResponse<InputStream> get(String path) throws IOException, InterruptedException {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("LINE is never called while a database connection is held");
    }
    String url = environment.resolvePlaceholders(settings.blobEndPoint() + path);
    return http.send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(settings.timeout())
            .header("Authorization", "Bearer " + settings.channelToken())
            .build(),
        BodyHandlers.ofInputStream());
  }
}
