package phuchuay.chat.line;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's Messaging API over HTTP; waits on virtual threads, holds nothing but a socket. */
@Component
public class LineApi {

  /** What LINE answered. */
  record Response(int status, String body, String requestId, String acceptedRequestId) {}

  private final LineSettings settings;
  private final Environment environment;
  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  LineApi(LineSettings settings, Environment environment, JsonMapper json) {
    this.settings = settings;
    this.environment = environment;
    this.json = json;
  }

  /** Posts a message request and tells what it came to; never throws. */
  Outcome send(String path, String body, @Nullable String retryKey) {
    Map<String, String> headers =
        retryKey == null ? Map.of() : Map.of("X-Line-Retry-Key", retryKey);
    try {
      return Outcomes.of(request("POST", path, "application/json", text(body), headers), json);
    } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException never) {
      return new Outcome.NotSent(never.getClass().getSimpleName());
    } catch (IOException unclear) {
      return new Outcome.Unclear(unclear.getClass().getSimpleName());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Outcome.Unclear("stopped");
    }
  }

  /** Our own user id, if LINE tells it now. */
  Optional<String> botUserId() {
    return get("/v2/bot/info")
        .map(info -> info.path("userId").asString(""))
        .filter(id -> !id.isEmpty());
  }

  /** A JSON answer of LINE, if it can be had. */
  Optional<JsonNode> get(String path) {
    return call("GET", path, "application/json", BodyPublishers.noBody());
  }

  /** Asks LINE something with a JSON body. */
  Optional<JsonNode> post(String path, String body) {
    return call("POST", path, "application/json", text(body));
  }

  /** What LINE answers; status 0 when it does not. */
  public record Answer(int status, JsonNode body) {

    public boolean ok() {
      return status / 100 == 2;
    }
  }

  /** Asks LINE anything, and hears a refusal as well. */
  public Answer ask(String method, String path, String body) {
    return asked(method, path, "application/json", text(body));
  }

  /** The same at the endpoint for blobs; what it answers is not read when it is no JSON. */
  public Answer askBlob(String method, String path, byte[] png) {
    return asked(
        method, settings.blobEndPoint() + path, "image/png", BodyPublishers.ofByteArray(png));
  }

  private Answer asked(String method, String path, String type, BodyPublisher body) {
    try {
      Response response = request(method, path, type, body, Map.of());
      return new Answer(response.status(), read(response.body()));
    } catch (IOException unanswered) {
      return new Answer(0, json.createObjectNode());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Answer(0, json.createObjectNode());
    }
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body.startsWith("{") ? body : "{}");
    } catch (JacksonException unreadable) {
      return json.createObjectNode();
    }
  }

  private Optional<JsonNode> call(String method, String path, String type, BodyPublisher body) {
    try {
      Response response = request(method, path, type, body, Map.of());
      return response.status() / 100 == 2
          ? Optional.of(json.readTree(response.body().isEmpty() ? "{}" : response.body()))
          : Optional.empty();
    } catch (IOException | JacksonException unusable) {
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Response request(
      String method, String path, String type, BodyPublisher body, Map<String, String> headers)
      throws IOException, InterruptedException {
    holdNothing();
    String url = path.startsWith("/") ? settings.apiEndPoint() + path : path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(environment.resolvePlaceholders(url)))
            .timeout(settings.timeout())
            .header("Authorization", "Bearer " + settings.channelToken())
            .header("Content-Type", type)
            .method(method, body);
    headers.forEach(request::header);
    HttpResponse<String> response = within(request.build());
    return new Response(
        response.statusCode(),
        response.body(),
        response.headers().firstValue("x-line-request-id").orElse(""),
        response.headers().firstValue("x-line-accepted-request-id").orElse(""));
  }

  /** Fails for whoever is within a transaction. */
  static void holdNothing() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("LINE is never called while a database connection is held");
    }
  }

  /** The request's own timeout ends at the headers; a body may stall as well. */
  private HttpResponse<String> within(HttpRequest request)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, BodyHandlers.ofString());
    try {
      return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new HttpTimeoutException("no whole answer in time");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException ours) {
        throw ours;
      }
      throw failed.getCause() instanceof IOException known ? known : new IOException(failed);
    }
  }

  private static BodyPublisher text(String body) {
    return BodyPublishers.ofString(body);
  }
}
