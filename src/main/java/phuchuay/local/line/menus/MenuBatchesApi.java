package phuchuay.local.line.menus;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Recent;
import phuchuay.local.line.Signals;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.api.ApiDoor;
import phuchuay.local.line.api.ApiPaths;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's API for changing the rich menus of many people at once. */
@Simulated
@RestController("lineMenuBatchesApi")
@RequestMapping(ApiPaths.BOT + "/richmenu")
class MenuBatchesApi {

  private static final Duration RESUMED = Duration.ofDays(14);
  private static final int MOST_OPERATIONS = 1_000;

  private final Map<String, Instant> keys = Recent.map(1_000);
  private final Map<String, Instant> batches = Recent.map(1_000);
  private final Menus menus;
  private final Signals signals;
  private final RealTime time;
  private final JsonMapper json;

  MenuBatchesApi(Menus menus, Signals signals, RealTime time, JsonMapper json) {
    this.menus = menus;
    this.signals = signals;
    this.time = time;
    this.json = json;
  }

  @PostMapping("/batch")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JsonNode change(
      @RequestBody byte[] bytes, @RequestAttribute(ApiDoor.REQUEST_ID) String requestId) {
    JsonNode operations = checked(bytes);
    if (!resumed(json.readTree(bytes).path("resumeRequestKey").asString(""))) {
      menus.move(operations);
    }
    batches.put(requestId, time.instant());
    signals.tell("menu", Map.of());
    return json.createObjectNode();
  }

  @PostMapping("/validate/batch")
  JsonNode validate(@RequestBody byte[] bytes) {
    checked(bytes);
    return json.createObjectNode();
  }

  @GetMapping("/progress/batch")
  Map<String, String> progress(@RequestParam String requestId) {
    Instant at = batches.get(requestId);
    if (at == null) {
      throw ApiRefusal.of(404, "Not found");
    }
    return Map.of(
        "phase", "succeeded", "acceptedTime", at.toString(), "completedTime", at.toString());
  }

  /** A batch sent again under its key goes on where it stopped, and here all are done at once. */
  private boolean resumed(String key) {
    Instant now = time.instant();
    Instant before = key.isEmpty() ? null : keys.put(key, now);
    return before != null && before.plus(RESUMED).isAfter(now);
  }

  private JsonNode checked(byte[] bytes) {
    JsonNode body = json.readTree(bytes);
    JsonNode operations = body.path("operations");
    if (operations.isEmpty() || operations.size() > MOST_OPERATIONS) {
      throw ApiRefusal.of(400, "Size must be between 1 and 1000: 'operations'");
    }
    if (!body.path("resumeRequestKey").asString("a").matches("[a-zA-Z0-9_-]{1,100}")) {
      throw ApiRefusal.of(400, "The property, 'resumeRequestKey', is invalid");
    }
    Set<String> from = new HashSet<>();
    operations.forEach(one -> check(one, operations.size(), from));
    return operations;
  }

  private void check(JsonNode operation, int all, Set<String> from) {
    String type = operation.path("type").asString("");
    boolean good =
        switch (type) {
          case "unlinkAll" -> all == 1;
          case "unlink" -> from.add(operation.path("from").asString(""));
          case "link" ->
              from.add(operation.path("from").asString(""))
                  && menus
                      .find(operation.path("to").asString(""))
                      .filter(menu -> menu.picture() != null)
                      .isPresent();
          default -> false;
        };
    if (!good) {
      throw ApiRefusal.of(400, "An operation of the request body is invalid: " + type);
    }
  }
}
