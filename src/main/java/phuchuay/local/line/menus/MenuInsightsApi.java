package phuchuay.local.line.menus;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.api.ApiPaths;
import phuchuay.local.line.api.Days;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** LINE's API for how often a rich menu was seen and tapped: in a period, or day by day. */
@Simulated
@RestController("lineMenuInsightsApi")
@RequestMapping(ApiPaths.BOT + "/insight/richmenu/{id}")
class MenuInsightsApi {

  private static final int LONGEST_SUM = 396;
  private static final int LONGEST_LIST = 99;

  private final Menus menus;
  private final MenuViews views;
  private final JsonMapper json;

  MenuInsightsApi(Menus menus, MenuViews views, JsonMapper json) {
    this.menus = menus;
    this.views = views;
    this.json = json;
  }

  @GetMapping("/summary")
  JsonNode summary(@PathVariable String id, @RequestParam String from, @RequestParam String to) {
    LocalDate first = Days.read(from);
    LocalDate last = Days.read(to);
    Days.check(first, last, LONGEST_SUM);
    Predicate<LocalDate> days = day -> !day.isBefore(first) && !day.isAfter(last);
    return told(id, from, to, area -> json.valueToTree(views.of(id, area, days)));
  }

  @GetMapping("/daily")
  JsonNode daily(@PathVariable String id, @RequestParam String from, @RequestParam String to) {
    LocalDate first = Days.read(from);
    LocalDate last = Days.read(to);
    Days.check(first, last, LONGEST_LIST);
    List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
    return told(
        id,
        from,
        to,
        area -> json.valueToTree(days.stream().map(day -> row(id, area, day)).toList()));
  }

  private interface Metrics {
    JsonNode of(int area);
  }

  private JsonNode told(String id, String from, String to, Metrics metrics) {
    JsonNode areas =
        menus
            .find(id)
            .orElseThrow(() -> ApiRefusal.of(404, "richmenu not found"))
            .definition()
            .path("areas");
    ObjectNode answer =
        json.createObjectNode().put("richMenuId", id).put("metricsFrom", from).put("metricsTo", to);
    answer.putObject("impression").set("metrics", metrics.of(-1));
    var clicks = answer.putArray("clicks");
    for (int i = 0; i < areas.size(); i++) {
      ObjectNode click = clicks.addObject();
      click.set("bounds", areas.get(i).path("bounds"));
      click.set("metrics", metrics.of(i));
    }
    return answer;
  }

  private ObjectNode row(String id, int area, LocalDate day) {
    MenuViews.Count count = views.of(id, area, day::equals);
    return json.createObjectNode()
        .put("date", Days.write(day))
        .put("count", count.count())
        .put("uniqueUsers", count.uniqueUsers());
  }
}
