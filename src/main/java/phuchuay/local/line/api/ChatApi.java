package phuchuay.local.line.api;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Chat;
import phuchuay.local.line.ReadToken;
import phuchuay.local.line.Signals;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's API for what is seen in a chat without a message: waiting dots and read marks. */
@Simulated
@RestController("lineChatApi")
@RequestMapping(ApiPaths.BOT + "/chat")
public class ChatApi {

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
  public JsonNode loading(@RequestBody byte[] bytes) {
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
  public JsonNode markAsRead(@RequestBody byte[] bytes) {
    ReadToken token = ReadToken.opened(json.readTree(bytes).path("markAsReadToken").asString(""));
    Chat chat = world.chat(token.chat()).orElseThrow(ReadToken::invalid);
    chat.read(token.message());
    signals.tell("read", Map.of("chat", chat.id(), "upTo", Long.toString(chat.readUpTo())));
    return json.createObjectNode();
  }
}
