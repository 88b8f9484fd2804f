package phuchuay.local.line.menus;

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
import phuchuay.local.line.Signals;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.api.ApiPaths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's API for who sees which rich menu: everybody, or one person. */
@Simulated
@RestController("lineMenuLinksApi")
@RequestMapping(ApiPaths.BOT)
class MenuLinksApi {

  private final Menus menus;
  private final Signals signals;
  private final JsonMapper json;

  MenuLinksApi(Menus menus, Signals signals, JsonMapper json) {
    this.menus = menus;
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
    menus.link(person, drawn(id));
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
    menus.unlink(person);
    return changed();
  }

  @PostMapping("/richmenu/bulk/link")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode linkMany(@RequestBody byte[] bytes) {
    JsonNode body = json.readTree(bytes);
    String id = drawn(body.path("richMenuId").asString(""));
    body.path("userIds").forEach(person -> menus.link(person.asString(""), id));
    return changed();
  }

  @PostMapping("/richmenu/bulk/unlink")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode unlinkMany(@RequestBody byte[] bytes) {
    json.readTree(bytes).path("userIds").forEach(person -> menus.unlink(person.asString("")));
    return changed();
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
