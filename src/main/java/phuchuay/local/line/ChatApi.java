package phuchuay.local.line;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's API for what is seen in a chat without a message: waiting dots and read marks. */
@Simulated
@RestController("lineChatApi")
@RequestMapping(ApiPaths.BOT + "/chat")
class ChatApi {

  private final World world;
  private final Signals signals;
  private final RealTime time;
  private final JsonMapper json;

  ChatApi(World world, Signals signals, RealTime time, JsonMapper json) {
    this.world = world;
    this.signals = signals;
    this.time = time;
    this.json = json;
  }

  @PostMapping("/loading/start")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode loading(@RequestBody byte[] bytes) {
    JsonNode body = json.readTree(bytes);
    int seconds = body.path("loadingSeconds").asInt(20);
    if (seconds < 5 || seconds > 60 || seconds % 5 != 0) {
      throw ApiRefusal.of(400, "loadingSeconds must be a multiple of 5 between 5 and 60");
    }
    Chat chat =
        world
            .chat(body.path("chatId").asString(""))
            .filter(found -> !found.group())
            .orElseThrow(() -> ApiRefusal.of(400, "Invalid chatId"));
    chat.typing(time.instant().plus(Duration.ofSeconds(seconds)));
    signals.tell("typing", Map.of("chat", chat.id(), "until", chat.typingUntil()));
    return json.createObjectNode();
  }

  /** Marks one message and all before it. */
  @PostMapping("/markAsRead")
  JsonNode markAsRead(@RequestBody byte[] bytes) {
    String[] parts = opened(json.readTree(bytes).path("markAsReadToken").asString("")).split(" ");
    Chat chat = world.chat(parts[0]).orElseThrow(ChatApi::invalid);
    if (parts.length != 2 || !parts[1].matches("\\d{1,18}")) {
      throw invalid();
    }
    chat.read(Long.parseLong(parts[1]));
    signals.tell("read", Map.of("chat", chat.id(), "upTo", Long.toString(chat.readUpTo())));
    return json.createObjectNode();
  }

  /** A token for {@link #markAsRead}; it does not expire. */
  static String token(String chat, String messageId) {
    byte[] plain = (chat + " " + messageId).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  private static String opened(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw invalid();
    }
  }

  private static ApiRefusal invalid() {
    return ApiRefusal.of(400, "Invalid markAsReadToken");
  }
}
