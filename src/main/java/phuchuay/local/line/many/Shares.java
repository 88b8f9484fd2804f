package phuchuay.local.line.many;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import phuchuay.local.line.Traits;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What share of the friends has which trait; told only of twenty friends or more. */
final class Shares {

  private static final int LEAST = 20;
  private static final int OLDEST = 70;

  private Shares() {}

  static ObjectNode of(List<Traits> friends) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("available", friends.size() >= LEAST);
    if (friends.size() < LEAST) {
      return json;
    }
    put(json, friends, "genders", "gender", Traits::gender);
    put(json, friends, "ages", "age", Shares::age);
    put(json, friends, "areas", "area", Traits::area);
    put(json, friends, "appTypes", "appType", Traits::app);
    put(json, friends, "subscriptionPeriods", "subscriptionPeriod", Shares::since);
    return json;
  }

  private static void put(
      ObjectNode json, List<Traits> all, String list, String name, Function<Traits, String> trait) {
    Map<String, Long> counts =
        all.stream().collect(Collectors.groupingBy(trait, TreeMap::new, Collectors.counting()));
    var rows = json.putArray(list);
    counts.forEach(
        (value, count) ->
            rows.addObject()
                .put(name, value)
                .put("percentage", Math.round(count * 1_000.0 / all.size()) / 10.0));
  }

  private static String age(Traits person) {
    int from = person.age() / 5 * 5;
    if (from < 15) {
      return "from0to14";
    }
    return from >= OLDEST ? "from" + OLDEST : "from" + from + "to" + (from + 4);
  }

  private static String since(Traits person) {
    return List.of(7, 30, 90, 180, 365).stream()
        .filter(most -> person.days() <= most)
        .findFirst()
        .map(most -> "within" + most + "days")
        .orElse("over365days");
  }
}
