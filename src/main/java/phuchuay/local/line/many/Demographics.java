package phuchuay.local.line.many;

import java.util.Map;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Traits;
import tools.jackson.databind.JsonNode;

/** Whom a filter by attributes means; in Thailand nobody under twenty. */
final class Demographics {

  private static final int GROWN_UP = 20;
  private static final Map<String, Integer> DAYS =
      Map.of("day_7", 7, "day_30", 30, "day_90", 90, "day_180", 180, "day_365", 365);

  private Demographics() {}

  static boolean fit(JsonNode filter, Traits person) {
    return person.age() >= GROWN_UP && fits(filter, person);
  }

  private static boolean fits(JsonNode filter, Traits person) {
    return switch (filter.path("type").asString("")) {
      case "operator" -> combined(filter, person);
      case "gender" -> oneOf(filter, person.gender());
      case "area" -> oneOf(filter, person.area());
      case "appType" -> oneOf(filter, person.app());
      case "age" -> between(filter, person.age());
      case "subscriptionPeriod" -> between(filter, person.days());
      default -> throw ApiRefusal.of(400, "The property, 'filter.demographic', is invalid");
    };
  }

  private static boolean combined(JsonNode filter, Traits person) {
    if (filter.has("and")) {
      return filter.path("and").valueStream().allMatch(one -> fits(one, person));
    }
    if (filter.has("or")) {
      return filter.path("or").valueStream().anyMatch(one -> fits(one, person));
    }
    return !fits(filter.path("not"), person);
  }

  private static boolean oneOf(JsonNode filter, String trait) {
    return filter.path("oneOf").valueStream().anyMatch(one -> one.asString("").equals(trait));
  }

  private static boolean between(JsonNode filter, int trait) {
    return trait >= bound(filter, "gte", 0) && trait < bound(filter, "lt", Integer.MAX_VALUE);
  }

  private static int bound(JsonNode filter, String side, int open) {
    if (!filter.hasNonNull(side)) {
      return open;
    }
    String bound = filter.path(side).asString("");
    if (bound.matches("age_\\d\\d")) {
      return Integer.parseInt(bound.substring(4));
    }
    Integer days = DAYS.get(bound);
    if (days == null) {
      throw ApiRefusal.of(400, "The property, 'filter.demographic." + side + "', is invalid");
    }
    return days;
  }
}
