package phuchuay.local.line;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's API about the account, people, groups, quota and what people sent. */
@Simulated
@RestController("lineAccountApi")
@RequestMapping(ApiPaths.BOT)
class AccountApi {

  private final World world;
  private final Contents contents;
  private final Signals signals;
  private final RealTime time;
  private final JsonMapper json;

  AccountApi(World world, Contents contents, Signals signals, RealTime time, JsonMapper json) {
    this.world = world;
    this.contents = contents;
    this.signals = signals;
    this.time = time;
    this.json = json;
  }

  @GetMapping("/info")
  JsonNode info() {
    return world.bot();
  }

  @GetMapping("/profile/{id}")
  Map<String, String> profile(@PathVariable String id) {
    Chat person =
        world
            .chat(id)
            .filter(AccountApi::friend)
            .orElseThrow(() -> ApiRefusal.of(404, "Not found"));
    return Map.of("userId", id, "displayName", person.name(), "language", person.language());
  }

  private static boolean friend(Chat chat) {
    return !chat.group() && chat.friendship() != Chat.Friendship.BLOCKED;
  }

  @GetMapping("/group/{id}/summary")
  Map<String, String> group(@PathVariable String id) {
    return Map.of("groupId", id, "groupName", joined(id).name());
  }

  @GetMapping("/group/{id}/member/{member}")
  Map<String, String> member(@PathVariable String id, @PathVariable String member) {
    return joined(id).members().stream()
        .filter(member::equals)
        .flatMap(one -> world.chat(one).stream())
        .map(one -> Map.of("userId", one.id(), "displayName", one.name()))
        .findFirst()
        .orElseThrow(() -> ApiRefusal.of(404, "Not found"));
  }

  @PostMapping("/group/{id}/leave")
  JsonNode leave(@PathVariable String id) {
    joined(id).become(Chat.Friendship.NONE);
    return json.createObjectNode();
  }

  private Chat joined(String id) {
    return world
        .chat(id)
        .filter(chat -> chat.group() && chat.takesMessages())
        .orElseThrow(() -> ApiRefusal.of(404, "Not found"));
  }

  @PostMapping("/chat/loading/start")
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

  @PostMapping("/chat/markAsRead")
  JsonNode markAsRead() {
    return json.createObjectNode();
  }

  @GetMapping("/message/quota")
  Map<String, Object> quota() {
    return Map.of("type", "none");
  }

  @GetMapping("/message/quota/consumption")
  Map<String, Long> consumption() {
    return Map.of("totalUsage", 0L);
  }

  @GetMapping("/message/{id}/content")
  ResponseEntity<byte[]> content(@PathVariable String id) {
    Contents.Content content =
        contents.find(id).orElseThrow(() -> ApiRefusal.of(contents.goneOrMissing(id), "Not found"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(content.type()))
        .body(content.bytes());
  }
}
