package phuchuay.local.line.phone;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Said;
import phuchuay.local.line.Simulated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a person does in a chat; {@link PhoneController} describes the doors. */
@Simulated
@RestController("lineChatsController")
@RequestMapping("/local/line/chats/{id}")
class ChatsController {

  private final Chats chats;
  private final Phone phone;
  private final Acts acts;
  private final Taps taps;
  private final JsonMapper json;

  ChatsController(Chats chats, Phone phone, Acts acts, Taps taps, JsonMapper json) {
    this.chats = chats;
    this.phone = phone;
    this.acts = acts;
    this.taps = taps;
    this.json = json;
  }

  @GetMapping
  Phone.Screen chat(@PathVariable String id) {
    return phone.screen(chats.found(id));
  }

  @PostMapping("/views")
  JsonNode look(@PathVariable String id) {
    phone.looked(chats.found(id));
    return json.createObjectNode();
  }

  @PostMapping("/friendship")
  Phone.Row follow(@PathVariable String id) {
    acts.follow(chats.found(id));
    return Phone.row(chats.found(id));
  }

  @DeleteMapping("/friendship")
  Phone.Row block(@PathVariable String id) {
    acts.block(chats.found(id));
    return Phone.row(chats.found(id));
  }

  @PostMapping("/messages")
  Said say(
      @PathVariable String id,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestBody ObjectNode message) {
    if (message.path("type").asString("").equals("sticker")) {
      message.put("stickerResourceType", "STATIC");
    }
    return acts.say(chats.found(id), chats.actor(id, as), message);
  }

  @PostMapping("/taps")
  JsonNode tap(
      @PathVariable String id,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestBody JsonNode tap) {
    taps.tap(chats.found(id), chats.actor(id, as), tap);
    return json.createObjectNode();
  }

  @DeleteMapping("/messages/{message}")
  JsonNode unsend(
      @PathVariable String id,
      @PathVariable String message,
      @RequestParam(name = "as", required = false) @Nullable String as) {
    if (!acts.unsend(chats.found(id), chats.actor(id, as), message)) {
      throw ApiRefusal.of(404, "Not found");
    }
    return json.createObjectNode();
  }
}
