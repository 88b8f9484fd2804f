package phuchuay.local.line.many;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.api.ApiPaths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** LINE's API for audiences: list, look, rename, delete, and make one from a message. */
@Simulated
@RestController("lineAudiencesApi")
@RequestMapping(ApiPaths.BOT + "/audienceGroup")
class AudiencesApi {

  private static final int LARGEST_PAGE = 40;

  private final Audiences audiences;
  private final JsonMapper json;

  AudiencesApi(Audiences audiences, JsonMapper json) {
    this.audiences = audiences;
    this.json = json;
  }

  @PostMapping("/click")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode whoOpened(@RequestBody byte[] bytes) {
    JsonNode body = json.readTree(bytes);
    String url = body.path("clickUrl").asString("");
    if (url.length() > 2_000) {
      throw ApiRefusal.of(400, "The property, 'clickUrl', is too long");
    }
    return retargeted("CLICK", body, url);
  }

  @PostMapping("/imp")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode whoSaw(@RequestBody byte[] bytes) {
    return retargeted("IMP", json.readTree(bytes), "");
  }

  @PutMapping("/{id}/updateDescription")
  JsonNode rename(@PathVariable long id, @RequestBody byte[] bytes) {
    audiences.rename(id, json.readTree(bytes).path("description").asString(""));
    return json.createObjectNode();
  }

  @GetMapping("/{id}")
  JsonNode get(@PathVariable long id) {
    ObjectNode answer = json.createObjectNode();
    answer.set("audienceGroup", audiences.find(id).told(audiences.now()));
    answer.putArray("jobs");
    return answer;
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode delete(@PathVariable long id) {
    audiences.remove(id);
    return json.createObjectNode();
  }

  @GetMapping("/list")
  JsonNode list(
      @RequestParam Map<String, String> asked,
      @RequestParam int page,
      @RequestParam(defaultValue = "20") int size) {
    if (page < 1 || size < 1 || size > LARGEST_PAGE) {
      throw ApiRefusal.of(400, "page must be 1 or more, size 1 to " + LARGEST_PAGE);
    }
    List<ObjectNode> found =
        matching(asked, "status", one -> one.path("status").asString("")).toList();
    ObjectNode answer = json.createObjectNode();
    found.stream()
        .skip((long) (page - 1) * size)
        .limit(size)
        .forEach(answer.putArray("audienceGroups")::add);
    return answer
        .put("hasNextPage", found.size() > (long) page * size)
        .put("totalCount", found.size())
        .put("readWriteAudienceGroupTotalCount", found.size())
        .put("size", size)
        .put("page", page);
  }

  private Stream<ObjectNode> matching(
      Map<String, String> asked, String exact, Function<ObjectNode, String> value) {
    String part = asked.getOrDefault("description", "").toLowerCase(Locale.ROOT);
    String wanted = asked.get(exact);
    return audiences.all().stream()
        .map(one -> one.told(audiences.now()))
        .filter(one -> one.path("description").asString("").toLowerCase(Locale.ROOT).contains(part))
        .filter(one -> wanted == null || wanted.equals(value.apply(one)));
  }

  private JsonNode retargeted(String type, JsonNode body, String url) {
    return audiences
        .retarget(
            type, body.path("description").asString(""), body.path("requestId").asString(""), url)
        .described();
  }
}
