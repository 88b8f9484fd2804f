package phuchuay.chat.line;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import phuchuay.chat.LineAccounts;
import phuchuay.platform.Secret;
import tools.jackson.databind.JsonNode;

/** Asks LINE about one person, and does not wait long for it. */
@Component
class LinePeople implements LineAccounts {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int LONGEST_NAME = 60;

  /** What would turn or hide the letters of a page around a name. */
  private static final Pattern TRICKS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]");

  private static final Executor EACH_ALONE = Thread::startVirtualThread;

  private final LineApi line;
  private final LineSettings settings;
  private final Environment environment;

  LinePeople(LineApi line, LineSettings settings, Environment environment) {
    this.line = line;
    this.settings = settings;
    this.environment = environment;
  }

  @Override
  public Optional<String> displayName(String lineId) {
    return soon(() -> line.get("/v2/bot/profile/" + lineId))
        .map(profile -> shown(profile.path("displayName").asString("")))
        .filter(name -> !name.isBlank());
  }

  @Override
  public Optional<URI> linkDialog(String lineId, Secret nonce) {
    return soon(() -> line.post("/v2/bot/user/" + lineId + "/linkToken", ""))
        .map(answer -> answer.path("linkToken").asString(""))
        .filter(token -> !token.isEmpty())
        .map(token -> dialog(token, nonce));
  }

  @Override
  public URI dialogHost() {
    URI base = base();
    return URI.create(base.getScheme() + "://" + base.getAuthority());
  }

  private URI dialog(String token, Secret nonce) {
    return URI.create(
        base()
            + "/dialog/bot/accountLink?linkToken="
            + URLEncoder.encode(token, StandardCharsets.UTF_8)
            + "&nonce="
            + nonce.value());
  }

  private URI base() {
    return URI.create(environment.resolvePlaceholders(settings.dialogEndPoint()));
  }

  private static String shown(String name) {
    String plain = TRICKS.matcher(name).replaceAll("").strip();
    int end =
        plain.offsetByCodePoints(
            0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length())));
    return plain.substring(0, end);
  }

  private static Optional<JsonNode> soon(Supplier<Optional<JsonNode>> question) {
    LineApi.holdNothing();
    return CompletableFuture.supplyAsync(question, EACH_ALONE)
        .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
