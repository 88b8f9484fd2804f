package phuchuay.local.line.phone;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.Contents;
import phuchuay.local.line.Said;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.api.Downloads;
import phuchuay.local.line.menus.Menus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Photos and files on their way in, pictures on their way out; {@link PhoneController} tells. */
@Simulated
@RestController("lineFilesController")
@RequestMapping("/local/line")
class FilesController {

  private final Chats chats;
  private final Acts acts;
  private final Contents contents;
  private final Menus menus;
  private final JsonMapper json;

  FilesController(Chats chats, Acts acts, Contents contents, Menus menus, JsonMapper json) {
    this.chats = chats;
    this.acts = acts;
    this.contents = contents;
    this.menus = menus;
    this.json = json;
  }

  @PostMapping("/chats/{id}/files")
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
    return acts.send(
        chats.found(id), chats.actor(id, as), message, new Contents.Content(type, bytes));
  }

  @GetMapping("/contents/{message}")
  ResponseEntity<byte[]> content(@PathVariable String message) {
    return Downloads.of(contents.find(message).orElse(null));
  }

  @DeleteMapping("/contents/{message}")
  JsonNode expire(@PathVariable String message) {
    contents.expire(message);
    return json.createObjectNode();
  }

  @GetMapping("/menus/{menu}")
  ResponseEntity<byte[]> picture(@PathVariable String menu) {
    return Downloads.of(menus.find(menu).map(Menus.Menu::picture).orElse(null));
  }
}
