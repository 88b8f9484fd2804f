package phuchuay.cast;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without scripts: keeps cookies, reads pages, fills in forms. */
public final class Visitor {

  public static final String STAFF_NAME = "admin";
  public static final String STAFF_PASSWORD = "teak-parrot-2570";
  public static final String STAFF_KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  public static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private static final Map<Integer, List<HttpCookie>> SIGNED_IN = new HashMap<>();

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Visitor(int port) {
    base = "http://localhost:" + port;
  }

  /** An officer who is signed in: they sign in once and keep the session, as a code works once. */
  public static synchronized Visitor staff(int port) {
    Visitor officer = new Visitor(port);
    SIGNED_IN.getOrDefault(port, List.of()).forEach(officer::keeps);
    if (officer.opens("/console").statusCode() != 200) {
      officer = new Visitor(port);
      officer.signsInAsStaff();
      SIGNED_IN.put(port, List.copyOf(officer.cookies()));
    }
    return officer;
  }

  /** The password, then the app; again when another test used that very code. */
  private void signsInAsStaff() {
    Authenticator app = new Authenticator(STAFF_KEY);
    signsIn(STAFF_NAME, STAFF_PASSWORD);
    await().atMost(PATIENCE.multipliedBy(4)).until(() -> confirms(app.code()).statusCode() == 302);
  }

  /** Types the code of the authenticator app. */
  public HttpResponse<String> confirms(String code) {
    return submits("/sign-in/code", "/sign-in/code", Map.of("code", code));
  }

  private void keeps(HttpCookie cookie) {
    cookies.getCookieStore().add(URI.create(base), cookie);
  }

  public HttpResponse<String> opens(String path, String... headers) {
    return sends("GET", path, BodyPublishers.noBody(), headers);
  }

  public HttpResponse<String> sends(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    return answer(method, path, body, Visitor::pageOrBeginning, headers);
  }

  private <T> HttpResponse<T> answer(
      String method,
      String path,
      HttpRequest.BodyPublisher body,
      HttpResponse.BodyHandler<T> reader,
      String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Posts a form as the page at {@code page} gives it: with its hidden token. */
  public HttpResponse<String> submits(String page, String action, Map<String, String> fields) {
    return submits(page, action, fields, Visitor::pageOrBeginning);
  }

  /** Posts a form that is answered with a file. */
  public HttpResponse<byte[]> downloads(String page, String action, Map<String, String> fields) {
    return submits(page, action, fields, HttpResponse.BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> submits(
      String page, String action, Map<String, String> fields, HttpResponse.BodyHandler<T> reader) {
    Matcher token = CSRF.matcher(opens(page).body());
    Map<String, String> all = new HashMap<>(fields);
    if (token.find()) {
      all.put("_csrf", token.group(1));
    }
    return answer(
        "POST",
        action,
        BodyPublishers.ofString(encoded(all)),
        reader,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  public HttpResponse<String> signsIn(String name, String password) {
    return submits("/sign-in", "/sign-in", Map.of("username", name, "password", password));
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /** The id of the session they are in; empty when they have none. */
  public String session() {
    return cookies().stream()
        .filter(cookie -> cookie.getName().equals("session"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** A stream of events has no end to wait for. */
  private static BodySubscriber<String> pageOrBeginning(ResponseInfo answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
        ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), _ -> "")
        : BodySubscribers.ofString(StandardCharsets.UTF_8);
  }

  /** Where the answer sends this visitor. */
  public static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
