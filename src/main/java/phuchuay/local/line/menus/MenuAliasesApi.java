package phuchuay.local.line.menus;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.api.ApiPaths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** LINE's API for the names that tabs of rich menus switch by. */
@Simulated
@RestController("lineMenuAliasesApi")
@RequestMapping(ApiPaths.BOT + "/richmenu/alias")
class MenuAliasesApi {

  private static final int MOST_ALIASES = 1_000;

  private final Menus menus;
  private final JsonMapper json;

  MenuAliasesApi(Menus menus, JsonMapper json) {
    this.menus = menus;
    this.json = json;
  }

  @PostMapping
  JsonNode create(@RequestBody byte[] bytes) {
    JsonNode body = json.readTree(bytes);
    String alias = body.path("richMenuAliasId").asString("");
    if (!alias.matches("[a-z0-9_-]{1,32}")) {
      throw ApiRefusal.of(400, "richMenuAliasId is invalid");
    }
    if (menus.aliases().size() >= MOST_ALIASES) {
      throw ApiRefusal.of(400, "The number of rich menu aliases exceeds the limit");
    }
    if (!menus.addAlias(alias, drawn(body))) {
      throw ApiRefusal.of(400, "conflict richmenu alias id");
    }
    return json.createObjectNode();
  }

  @GetMapping("/list")
  JsonNode list() {
    ObjectNode answer = json.createObjectNode();
    ArrayNode list = answer.putArray("aliases");
    menus.aliases().forEach((alias, id) -> list.add(described(alias, id)));
    return answer;
  }

  @GetMapping("/{alias}")
  JsonNode get(@PathVariable String alias) {
    return menus
        .behindAlias(alias)
        .map(id -> described(alias, id))
        .orElseThrow(MenuAliasesApi::notFound);
  }

  @PostMapping("/{alias}")
  JsonNode change(@PathVariable String alias, @RequestBody byte[] bytes) {
    if (!menus.changeAlias(alias, drawn(json.readTree(bytes)))) {
      throw notFound();
    }
    return json.createObjectNode();
  }

  @DeleteMapping("/{alias}")
  JsonNode delete(@PathVariable String alias) {
    if (!menus.removeAlias(alias)) {
      throw notFound();
    }
    return json.createObjectNode();
  }

  private String drawn(JsonNode body) {
    return menus
        .find(body.path("richMenuId").asString(""))
        .filter(menu -> menu.picture() != null)
        .map(Menus.Menu::id)
        .orElseThrow(() -> ApiRefusal.of(400, "richmenu not found or without image"));
  }

  private JsonNode described(String alias, String id) {
    return json.createObjectNode().put("richMenuAliasId", alias).put("richMenuId", id);
  }

  private static ApiRefusal notFound() {
    return ApiRefusal.of(404, "richmenu alias not found");
  }
}
