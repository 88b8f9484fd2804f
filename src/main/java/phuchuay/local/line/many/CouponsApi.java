package phuchuay.local.line.many;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.api.ApiPaths;
import phuchuay.local.line.limits.Limits;
import phuchuay.local.line.limits.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** LINE's API for coupons. */
@Simulated
@RestController("lineCouponsApi")
@RequestMapping(ApiPaths.BOT + "/coupon")
class CouponsApi {

  private static final Set<String> STATES = Set.of("DRAFT", "RUNNING", "CLOSED");
  private static final int LARGEST_PAGE = 100;

  private final Coupons coupons;
  private final JsonMapper json;

  CouponsApi(Coupons coupons, JsonMapper json) {
    this.coupons = coupons;
    this.json = json;
  }

  @PostMapping
  JsonNode create(@RequestBody byte[] bytes) {
    JsonNode body = json.readTree(bytes);
    Refused refused = Limits.coupon(body);
    if (!refused.nothing()) {
      throw ApiRefusal.of(refused);
    }
    return json.createObjectNode().put("couponId", coupons.add(body.asObject()));
  }

  @GetMapping
  JsonNode list(
      @RequestParam(required = false) @Nullable Set<String> status,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(defaultValue = "0") int start) {
    if (status != null && !STATES.containsAll(status)) {
      throw Complaint.of(
          400, "Must be one of the following values: [DRAFT,RUNNING,CLOSED]", "status");
    }
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Complaint.of(400, "Must be less than or equal to " + LARGEST_PAGE, "limit");
    }
    List<Coupons.Coupon> found =
        coupons.all().stream()
            .filter(one -> status == null || status.contains(one.status()))
            .toList();
    ObjectNode answer = json.createObjectNode();
    ArrayNode items = answer.putArray("items");
    found.stream()
        .skip(Math.max(0, start))
        .limit(limit)
        .forEach(
            one ->
                items
                    .addObject()
                    .put("couponId", one.id())
                    .put("title", one.definition().path("title").asString("")));
    return found.size() > start + limit
        ? answer.put("next", Integer.toString(start + limit))
        : answer;
  }

  @GetMapping("/{id}")
  JsonNode get(@PathVariable String id) {
    Coupons.Coupon found = coupons.find(id);
    return found
        .definition()
        .deepCopy()
        .put("couponId", id)
        .put("status", found.status())
        .put("createdTimestamp", found.made().getEpochSecond());
  }

  @PutMapping("/{id}/close")
  JsonNode close(@PathVariable String id) {
    coupons.close(id);
    return json.createObjectNode();
  }
}
