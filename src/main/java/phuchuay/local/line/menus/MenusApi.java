package phuchuay.local.line.menus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Contents;
import phuchuay.local.line.Signals;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.api.ApiPaths;
import phuchuay.local.line.api.Downloads;
import phuchuay.local.line.limits.Limits;
import phuchuay.local.line.limits.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** LINE's API for rich menus and their pictures. */
@Simulated
@RestController("lineMenusApi")
@RequestMapping(ApiPaths.BOT + "/richmenu")
public class MenusApi {

  private static final int LARGEST_PICTURE = 1024 * 1024;
  private static final int MOST_MENUS = 1_000;

  private final Menus menus;
  private final Signals signals;
  private final JsonMapper json;

  MenusApi(Menus menus, Signals signals, JsonMapper json) {
    this.menus = menus;
    this.signals = signals;
    this.json = json;
  }

  @PostMapping
  public JsonNode create(@RequestBody byte[] bytes) {
    JsonNode definition = checked(bytes);
    if (menus.all().size() >= MOST_MENUS) {
      throw ApiRefusal.of(400, "The number of rich menus exceeds the limit");
    }
    return json.createObjectNode().put("richMenuId", menus.add(definition));
  }

  @PostMapping("/validate")
  public JsonNode validate(@RequestBody byte[] bytes) {
    checked(bytes);
    return json.createObjectNode();
  }

  @GetMapping("/list")
  public JsonNode list() {
    ObjectNode answer = json.createObjectNode();
    ArrayNode list = answer.putArray("richmenus");
    menus.all().forEach(menu -> list.add(described(menu)));
    return answer;
  }

  @GetMapping("/{id}")
  public JsonNode get(@PathVariable String id) {
    return described(found(id));
  }

  @DeleteMapping("/{id}")
  public JsonNode delete(@PathVariable String id) {
    if (!menus.remove(id)) {
      throw ApiRefusal.of(404, "richmenu not found");
    }
    signals.tell("menu", Map.of());
    return json.createObjectNode();
  }

  @PostMapping("/{id}/content")
  public JsonNode draw(
      @PathVariable String id,
      @RequestBody byte[] picture,
      @RequestHeader("Content-Type") String type)
      throws IOException {
    Menus.Menu menu = found(id);
    if (!type.startsWith("image/png") && !type.startsWith("image/jpeg")) {
      throw ApiRefusal.of(415, "Unsupported media type");
    }
    if (picture.length > LARGEST_PICTURE) {
      throw ApiRefusal.of(413, "The image must be 1 MB or less");
    }
    if (menu.picture() != null) {
      throw ApiRefusal.of(400, "An image has already been uploaded to the richmenu");
    }
    if (!fits(picture, menu.definition().path("size"))) {
      throw ApiRefusal.of(400, "The image must be as wide and as high as the rich menu");
    }
    menus.draw(menu, new Contents.Content(type, picture));
    signals.tell("menu", Map.of());
    return json.createObjectNode();
  }

  @GetMapping("/{id}/content")
  public ResponseEntity<byte[]> picture(@PathVariable String id) {
    return Downloads.of(found(id).picture());
  }

  private Menus.Menu found(String id) {
    return menus.find(id).orElseThrow(() -> ApiRefusal.of(404, "richmenu not found"));
  }

  private JsonNode checked(byte[] bytes) {
    JsonNode definition = json.readTree(bytes);
    Refused refused = Limits.menu(definition);
    if (!refused.nothing()) {
      throw ApiRefusal.of(refused);
    }
    return definition;
  }

  private JsonNode described(Menus.Menu menu) {
    ObjectNode described = json.createObjectNode().put("richMenuId", menu.id());
    menu.definition()
        .properties()
        .forEach(field -> described.set(field.getKey(), field.getValue()));
    return described;
  }

  private static boolean fits(byte[] picture, JsonNode size) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(picture));
    return image != null
        && image.getWidth() == size.path("width").asInt(0)
        && image.getHeight() == size.path("height").asInt(0);
  }
}
