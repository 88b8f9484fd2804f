package phuchuay.local.line.phone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Contents;
import phuchuay.local.line.Said;
import phuchuay.local.line.Signals;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import phuchuay.local.line.api.Downloads;
import phuchuay.local.line.menus.Menus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The phone and its doors, for the page, for scripts and for tests. All stand under {@code
 * /local/line}; bodies and answers are JSON; {@code as} names who acts in a group and is left out
 * elsewhere.
 *
 * <ul>
 *   <li>{@code GET ""}: the page
 *   <li>{@code GET /people}: everybody and the groups; {@code POST /people {"name","language"}}
 *   <li>{@code GET /chats/{id}}: the chat, its messages and its menu
 *   <li>{@code POST /chats/{id}/friendship}: follow, unblock, or let the bot join a group; {@code
 *       DELETE}: block
 *   <li>{@code POST /chats/{id}/messages?as= {"type":"text","text"}}, or {@code
 *       {"type":"sticker","packageId","stickerId"}}, or {@code
 *       {"type":"location","title","address","latitude","longitude"}}
 *   <li>{@code POST /chats/{id}/files?as=&name=&duration=}: the bytes of a photo, a recording, a
 *       film or a file, told apart by Content-Type
 *   <li>{@code POST /chats/{id}/taps?as= {"action":{…},"picked":"2027-01-15"}}: any action of a
 *       button, quick reply or menu area; picked only for date and time
 *   <li>{@code DELETE /chats/{id}/messages/{message}?as=}: unsend
 *   <li>{@code GET /contents/{message}}, {@code GET /menus/{menu}}: pictures; {@code DELETE
 *       /contents/{message}}: as if LINE kept it no longer
 *   <li>{@code GET /calls}: the log; {@code GET /calls/{id}}: one call with its bodies; {@code
 *       DELETE /calls}: empties it
 *   <li>{@code GET /events}: server-sent events message, read, typing, menu, people, call, faults,
 *       quota; refetch when some were lost
 * </ul>
 *
 * <p>{@link FaultsController} makes LINE fail, {@link AccountController} sets plan and limits.
 */
@Simulated
@Controller("linePhoneController")
@RequestMapping("/local/line")
class PhoneController {

  private final World world;
  private final Phone phone;
  private final Acts acts;
  private final Taps taps;
  private final Contents contents;
  private final Menus menus;
  private final Signals signals;
  private final JsonMapper json;

  PhoneController(
      World world,
      Phone phone,
      Acts acts,
      Taps taps,
      Contents contents,
      Menus menus,
      Signals signals,
      JsonMapper json) {
    this.world = world;
    this.phone = phone;
    this.acts = acts;
    this.taps = taps;
    this.contents = contents;
    this.menus = menus;
    this.signals = signals;
    this.json = json;
  }

  @GetMapping
  String page() {
    return "local/line";
  }

  @GetMapping("/people")
  @ResponseBody
  List<Phone.Row> people() {
    return phone.people();
  }

  @PostMapping("/people")
  @ResponseBody
  Phone.Row add(@RequestBody JsonNode person) {
    String name = person.path("name").asString("").strip();
    if (name.isEmpty() || name.length() > 20) {
      throw ApiRefusal.of(400, "A name has 1 to 20 letters");
    }
    Chat chat = world.add(name, person.path("language").asString("th"));
    signals.tell("people", Map.of("chat", chat.id()));
    return Phone.row(chat);
  }

  @GetMapping("/chats/{id}")
  @ResponseBody
  Phone.Screen chat(@PathVariable String id) {
    return phone.screen(found(id));
  }

  @PostMapping("/chats/{id}/friendship")
  @ResponseBody
  Phone.Row follow(@PathVariable String id) {
    acts.follow(found(id));
    return Phone.row(found(id));
  }

  @DeleteMapping("/chats/{id}/friendship")
  @ResponseBody
  Phone.Row block(@PathVariable String id) {
    acts.block(found(id));
    return Phone.row(found(id));
  }

  @PostMapping("/chats/{id}/messages")
  @ResponseBody
  Said say(
      @PathVariable String id,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestBody ObjectNode message) {
    if (message.path("type").asString("").equals("sticker")) {
      message.put("stickerResourceType", "STATIC");
    }
    return acts.say(found(id), actor(id, as), message);
  }

  @PostMapping("/chats/{id}/files")
  @ResponseBody
  Said send(
      @PathVariable String id,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestParam(defaultValue = "file") String name,
      @RequestParam(defaultValue = "1000") long duration,
      @RequestHeader("Content-Type") String type,
      @RequestBody byte[] bytes) {
    ObjectNode message = json.createObjectNode();
    if (type.matches("(?i)(image|audio|video)/.*")) {
      message.put("type", type.substring(0, 5));
      message.putObject("contentProvider").put("type", "line");
    } else {
      message.put("type", "file").put("fileName", name).put("fileSize", bytes.length);
    }
    if (type.matches("(?i)(audio|video)/.*")) {
      message.put("duration", duration);
    }
    return acts.send(found(id), actor(id, as), message, new Contents.Content(type, bytes));
  }

  @PostMapping("/chats/{id}/taps")
  @ResponseBody
  JsonNode tap(
      @PathVariable String id,
      @RequestParam(name = "as", required = false) @Nullable String as,
      @RequestBody JsonNode tap) {
    taps.tap(found(id), actor(id, as), tap.path("action"), tap.path("picked").asString(""));
    return json.createObjectNode();
  }

  @DeleteMapping("/chats/{id}/messages/{message}")
  @ResponseBody
  JsonNode unsend(
      @PathVariable String id,
      @PathVariable String message,
      @RequestParam(name = "as", required = false) @Nullable String as) {
    if (!acts.unsend(found(id), actor(id, as), message)) {
      throw ApiRefusal.of(404, "Not found");
    }
    return json.createObjectNode();
  }

  @GetMapping("/contents/{message}")
  ResponseEntity<byte[]> content(@PathVariable String message) {
    return Downloads.of(contents.find(message).orElse(null));
  }

  @DeleteMapping("/contents/{message}")
  @ResponseBody
  JsonNode expire(@PathVariable String message) {
    contents.expire(message);
    return json.createObjectNode();
  }

  @GetMapping("/menus/{menu}")
  ResponseEntity<byte[]> picture(@PathVariable String menu) {
    return Downloads.of(menus.find(menu).map(Menus.Menu::picture).orElse(null));
  }

  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events() {
    return signals.open();
  }

  private Chat found(String id) {
    return world.chat(id).orElseThrow(() -> ApiRefusal.of(404, "Not found"));
  }

  private String actor(String id, @Nullable String as) {
    Chat chat = found(id);
    return chat.group()
        ? Optional.ofNullable(as).filter(chat.members()::contains).orElse(chat.members().getFirst())
        : id;
  }
}
