package phuchuay.cast;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** LINE as the tests need it: takes everything, or answers one person as told. */
public final class FakeLine {

  public static final String SECRET = "secret-of-the-tests";
  public static final String OLD_SECRET = "secret-before-rotation";
  public static final String BOT = "U" + "b".repeat(32);
  public static final String REPLY = "/v2/bot/message/reply";
  public static final String PUSH = "/v2/bot/message/push";

  private static final WireMockServer SERVER = start();

  private FakeLine() {}

  private static WireMockServer start() {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().containerThreads(60));
    server.start();
    server.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{}")));
    server.stubFor(
        get("/v2/bot/info")
            .willReturn(okJson("{\"userId\":\"" + BOT + "\",\"basicId\":\"@test\"}")));
    server.stubFor(
        post(urlPathMatching("/v2/bot/user/.*/linkToken"))
            .atPriority(9)
            .willReturn(okJson("{\"linkToken\":\"a-token-of-line\"}")));
    server.stubFor(
        post(urlPathMatching("/v2/bot/message/.*"))
            .atPriority(9)
            .willReturn(
                okJson("{\"sentMessages\":[]}").withHeader("x-line-request-id", "accepted")));
    return server;
  }

  /**
   * What LINE answers to requests for one person or reply token, one after another; the last stays.
   */
  public static void answers(String path, String bodyPart, ResponseDefinitionBuilder... answers) {
    String scenario = UUID.randomUUID().toString();
    String jsonPath = path.equals(REPLY) ? "$.replyToken" : "$.to";
    for (int i = 0; i < answers.length; i++) {
      SERVER.stubFor(
          post(urlPathEqualTo(path))
              .atPriority(1)
              .inScenario(scenario)
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "answered " + i)
              .willSetStateTo("answered " + Math.min(i + 1, answers.length - 1))
              .withRequestBody(matchingJsonPath(jsonPath, equalTo(bodyPart)))
              .willReturn(answers[i]));
    }
  }

  /**
   * What LINE answers to whoever asks for what a message carried, one after another; the last
   * stays.
   */
  public static void keeps(String contentPath, ResponseDefinitionBuilder... answers) {
    String scenario = UUID.randomUUID().toString();
    for (int i = 0; i < answers.length; i++) {
      SERVER.stubFor(
          get(urlPathEqualTo(contentPath))
              .atPriority(1)
              .inScenario(scenario)
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "answered " + i)
              .willSetStateTo("answered " + Math.min(i + 1, answers.length - 1))
              .willReturn(answers[i]));
    }
  }

  /** How somebody calls themselves on LINE. */
  public static void names(String lineId, String name) {
    SERVER.stubFor(
        get(urlPathEqualTo("/v2/bot/profile/" + lineId))
            .willReturn(okJson("{\"displayName\":\"" + name + "\"}")));
  }

  /** LINE gives no token to link this person with. */
  public static void linksNobody(String lineId) {
    SERVER.stubFor(
        post(urlPathEqualTo("/v2/bot/user/" + lineId + "/linkToken"))
            .atPriority(1)
            .willReturn(aResponse().withStatus(500)));
  }

  /** How often somebody asked for this and was answered. */
  public static int askedFor(String path) {
    return SERVER.findAll(getRequestedFor(urlPathEqualTo(path))).size();
  }

  public static ResponseDefinitionBuilder status(int status, String message) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withHeader("x-line-request-id", "answer-" + status)
        .withBody("{\"message\":\"" + message + "\"}");
  }

  public static ResponseDefinitionBuilder ok() {
    return status(200, "").withBody("{\"sentMessages\":[]}");
  }

  /** The requests that carried this text, oldest first. */
  public static List<LoggedRequest> requests(String path, String containing) {
    return SERVER.findAll(postRequestedFor(urlPathEqualTo(path))).stream()
        .filter(request -> request.getBodyAsString().contains(containing))
        .toList();
  }

  /** Points the service at this LINE. */
  public static class Wiring
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(properties()).applyTo(context);
    }
  }

  public static String[] properties() {
    return new String[] {
      "LINE_BOT_CHANNEL_TOKEN=token-of-the-tests",
      "line.bot.channel-token=token-of-the-tests",
      "line.bot.channel-secret=" + SECRET + "," + OLD_SECRET,
      "line.bot.api-end-point=" + SERVER.baseUrl(),
      "line.bot.blob-end-point=" + SERVER.baseUrl(),
      "line.bot.dialog-end-point=https://access.line.me",
      "line.bot.timeout=2s",
      "phuchuay.line.simulated=false"
    };
  }
}
