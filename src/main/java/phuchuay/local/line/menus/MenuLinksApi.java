package phuchuay.local.line.menus;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Signals;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import phuchuay.local.line.api.ApiPaths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's API for who sees which rich menu: everybody, or one person. */
@Simulated
@RestController("lineMenuLinksApi")
@RequestMapping(ApiPaths.BOT)
class MenuLinksApi {

  private static final int MOST_PEOPLE = 500;

  private final Menus menus;
  private final World world;
  private final Signals signals;
  private final JsonMapper json;

  MenuLinksApi(Menus menus, World world, Signals signals, JsonMapper json) {
    this.menus = menus;
    this.world = world;
    this.signals = signals;
    this.json = json;
  }

  @PostMapping("/user/all/richmenu/{id}")
  JsonNode showAll(@PathVariable String id) {
    menus.showAll(drawn(id));
    return changed();
  }

  @GetMapping("/user/all/richmenu")
  JsonNode everybodys() {
    return menus
        .everybodys()
        .map(this::named)
        .orElseThrow(() -> ApiRefusal.of(404, "no default richmenu"));
  }

  @DeleteMapping("/user/all/richmenu")
  JsonNode showNobody() {
    menus.showAll(null);
    return changed();
  }

  @PostMapping("/user/{person}/richmenu/{id}")
  JsonNode link(@PathVariable String person, @PathVariable String id) {
    see(known(person), drawn(id));
    return changed();
  }

  @GetMapping("/user/{person}/richmenu")
  JsonNode linked(@PathVariable String person) {
    return menus
        .linked(person)
        .map(this::named)
        .orElseThrow(() -> ApiRefusal.of(404, "the user has no richmenu"));
  }

  @DeleteMapping("/user/{person}/richmenu")
  JsonNode unlink(@PathVariable String person) {
    menus.unlink(known(person));
    return changed();
  }

  @PostMapping("/richmenu/bulk/link")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode linkMany(@RequestBody byte[] bytes) {
    JsonNode body = json.readTree(bytes);
    String id = drawn(body.path("richMenuId").asString(""));
    people(body).forEach(person -> see(person, id));
    return changed();
  }

  @PostMapping("/richmenu/bulk/unlink")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode unlinkMany(@RequestBody byte[] bytes) {
    people(json.readTree(bytes)).forEach(menus::unlink);
    return changed();
  }

  /** LINE says yes for people who are no friends, and shows them nothing. */
  private void see(String person, String menu) {
    world
        .chat(person)
        .filter(Chat::takesMessages)
        .ifPresent(friend -> menus.link(friend.id(), menu));
  }

  private static List<String> people(JsonNode body) {
    List<String> people = body.path("userIds").valueStream().map(one -> one.asString("")).toList();
    if (people.isEmpty() || people.size() > MOST_PEOPLE) {
      throw ApiRefusal.of(400, "Size must be between 1 and 500: 'userIds'");
    }
    people.forEach(MenuLinksApi::known);
    return people;
  }

  private static String known(String person) {
    if (!person.matches("U[0-9a-f]{32}")) {
      throw ApiRefusal.of(400, "The value for the 'userId' parameter is invalid");
    }
    return person;
  }

  private String drawn(String id) {
    Menus.Menu menu = menus.find(id).orElseThrow(() -> ApiRefusal.of(404, "richmenu not found"));
    if (menu.picture() == null) {
      throw ApiRefusal.of(400, "must upload richmenu image before applying it to user");
    }
    return id;
  }

  private JsonNode named(String id) {
    return json.createObjectNode().put("richMenuId", id);
  }

  private JsonNode changed() {
    signals.tell("menu", Map.of());
    return json.createObjectNode();
  }
}
