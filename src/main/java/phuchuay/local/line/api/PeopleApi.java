package phuchuay.local.line.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.Account;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Chat;
import phuchuay.local.line.LinkTokens;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** LINE's API about friends and groups. */
@Simulated
@RestController("linePeopleApi")
@RequestMapping(ApiPaths.BOT)
class PeopleApi {

  private static final int MOST = 1_000;

  private final World world;
  private final Account account;
  private final LinkTokens tokens;
  private final JsonMapper json;

  PeopleApi(World world, Account account, LinkTokens tokens, JsonMapper json) {
    this.world = world;
    this.account = account;
    this.tokens = tokens;
    this.json = json;
  }

  @GetMapping("/profile/{id}")
  Map<String, String> profile(@PathVariable String id) {
    Chat person =
        world
            .chat(id)
            .filter(chat -> !chat.group() && chat.friendship() != Chat.Friendship.BLOCKED)
            .orElseThrow(PeopleApi::notFound);
    return Map.of("userId", id, "displayName", person.name(), "language", person.language());
  }

  @GetMapping("/followers/ids")
  JsonNode followers(
      @RequestParam(defaultValue = "300") int limit,
      @RequestParam(required = false) @Nullable String start) {
    if (!account.verified()) {
      throw ApiRefusal.of(403, "Access to this API is not available for your account");
    }
    if (limit < 1 || limit > MOST) {
      throw ApiRefusal.of(400, "The value for the 'limit' parameter is invalid");
    }
    List<String> ids = world.friends().stream().map(Chat::id).sorted().toList();
    List<String> page =
        ids.stream().filter(id -> start == null || id.compareTo(start) >= 0).toList();
    ObjectNode answer = json.createObjectNode();
    ArrayNode list = answer.putArray("userIds");
    page.stream().limit(limit).forEach(list::add);
    if (page.size() > limit) {
      answer.put("next", page.get(limit));
    }
    return answer;
  }

  @PostMapping("/user/{id}/linkToken")
  Map<String, String> linkToken(@PathVariable String id) {
    Chat person = world.chat(id).filter(chat -> !chat.group()).orElseThrow(PeopleApi::notFound);
    return Map.of("linkToken", tokens.issue(person.id()));
  }

  @GetMapping("/group/{id}/summary")
  Map<String, String> group(@PathVariable String id) {
    return Map.of("groupId", id, "groupName", joined(id).name());
  }

  @GetMapping("/group/{id}/members/count")
  Map<String, Integer> count(@PathVariable String id) {
    return Map.of("count", joined(id).members().size());
  }

  @GetMapping("/group/{id}/members/ids")
  Map<String, List<String>> members(@PathVariable String id) {
    if (!account.verified()) {
      throw ApiRefusal.of(403, "Access to this API is not available for your account");
    }
    return Map.of("memberIds", joined(id).members());
  }

  @GetMapping("/group/{id}/member/{member}")
  Map<String, String> member(@PathVariable String id, @PathVariable String member) {
    return joined(id).members().stream()
        .filter(member::equals)
        .flatMap(one -> world.chat(one).stream())
        .map(one -> Map.of("userId", one.id(), "displayName", one.name()))
        .findFirst()
        .orElseThrow(PeopleApi::notFound);
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
        .orElseThrow(PeopleApi::notFound);
  }

  private static ApiRefusal notFound() {
    return ApiRefusal.of(404, "Not found");
  }
}
