package phuchuay.cast;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Knocks at /callback as LINE does: signed bytes over HTTP. */
public record Callback(int port) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public int post(String body) {
    return post(body.getBytes(StandardCharsets.UTF_8), FakeLine.SECRET);
  }

  public int post(byte[] body, String secret) {
    return postSigned(body, signature(body, secret));
  }

  public int postSigned(byte[] body, String signature) {
    return send(body, signature).statusCode();
  }

  public HttpResponse<String> send(byte[] body, String signature) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/callback"))
            .header("Content-Type", "application/json")
            .header("x-line-signature", signature)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  public static String signature(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
