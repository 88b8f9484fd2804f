package phuchuay.local.line.phone;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Signals;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import tools.jackson.databind.JsonNode;

/**
 * The phone and its doors, for the page, for scripts and for tests. All stand under {@code
 * /local/line}; bodies and answers are JSON; {@code as} names who acts in a group and is left out
 * elsewhere.
 *
 * <ul>
 *   <li>{@code GET "?person="}: the page, as this person, or as whoever was chosen last
 *   <li>{@code GET /people}: everybody and the groups; {@code POST /people {"name","language"}};
 *       {@code POST /people/crowd {"people":200}}: so many who have been friends for long
 *   <li>{@code GET /chats/{id}}: the chat, its messages and its menu
 *   <li>{@code POST /chats/{id}/views}: the person looks at the chat, which insights count
 *   <li>{@code POST /chats/{id}/friendship}: follow, unblock, or let the bot join a group; {@code
 *       DELETE}: block
 *   <li>{@code POST /chats/{id}/messages?as= {"type":"text","text"}}, or {@code
 *       {"type":"sticker","packageId","stickerId"}}, or {@code
 *       {"type":"location","title","address","latitude","longitude"}}
 *   <li>{@code POST /chats/{id}/files?as=&name=&duration=}: the bytes of a photo, a recording, a
 *       film or a file, told apart by Content-Type
 *   <li>{@code POST /chats/{id}/taps?as= {"action":{…},"picked":"2027-01-15"}}: any action of a
 *       button, quick reply or menu area; picked only for date and time, {@code "menu":true} for a
 *       menu area
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

  private static final int LARGEST_CROWD = 5_000;

  private final World world;
  private final Phone phone;
  private final Signals signals;

  PhoneController(World world, Phone phone, Signals signals) {
    this.world = world;
    this.phone = phone;
    this.signals = signals;
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

  @PostMapping("/people/crowd")
  @ResponseBody
  Map<String, Integer> crowd(@RequestBody JsonNode crowd) {
    world.crowd(Math.clamp(crowd.path("people").asInt(0), 0, LARGEST_CROWD));
    signals.tell("people", Map.of("chat", ""));
    return Map.of("friends", world.friends().size());
  }

  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events() {
    return signals.open();
  }
}
