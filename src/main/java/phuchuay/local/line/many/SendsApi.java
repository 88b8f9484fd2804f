package phuchuay.local.line.many;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Send;
import phuchuay.local.line.Sends;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.api.ApiPaths;
import phuchuay.local.line.api.Days;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** LINE's API for what people did with what was sent; LINE is silent about fewer than twenty. */
@Simulated
@RestController("lineSendsApi")
@RequestMapping(ApiPaths.BOT)
class SendsApi {

  private static final int LEAST = 20;
  private static final int LONGEST_PERIOD = 30;
  private static final int LARGEST_PAGE = 100;

  private final Sends sends;
  private final RealTime time;
  private final JsonMapper json;

  SendsApi(Sends sends, RealTime time, JsonMapper json) {
    this.sends = sends;
    this.time = time;
    this.json = json;
  }

  @GetMapping("/insight/message/event")
  JsonNode one(@RequestParam String requestId) {
    Send send = sends.find(requestId).orElseThrow(() -> ApiRefusal.of(404, "Not found"));
    ObjectNode answer = json.createObjectNode();
    ObjectNode overview =
        answer
            .putObject("overview")
            .put("requestId", requestId)
            .put("timestamp", send.at().getEpochSecond())
            .put("delivered", send.got().size());
    fill(answer, overview, List.of(send));
    return answer;
  }

  @GetMapping("/insight/message/event/aggregation")
  JsonNode unit(
      @RequestParam String customAggregationUnit,
      @RequestParam String from,
      @RequestParam String to) {
    LocalDate first = Days.read(from);
    LocalDate last = Days.read(to);
    Days.check(first, last, LONGEST_PERIOD);
    ObjectNode answer = json.createObjectNode();
    fill(answer, answer.putObject("overview"), sends.ofUnit(customAggregationUnit, first, last));
    return answer;
  }

  @GetMapping("/message/aggregation/info")
  JsonNode units() {
    return json.createObjectNode().put("numOfCustomAggregationUnits", names().size());
  }

  @GetMapping("/message/aggregation/list")
  JsonNode unitNames(
      @RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "0") int start) {
    if (limit < 1 || limit > LARGEST_PAGE || start < 0) {
      throw ApiRefusal.of(400, "The value for the 'limit' parameter is invalid");
    }
    List<String> names = names();
    ObjectNode answer = json.createObjectNode();
    ArrayNode page = answer.putArray("customAggregationUnits");
    names.stream().skip(start).limit(limit).forEach(page::add);
    return names.size() > start + limit
        ? answer.put("next", Integer.toString(start + limit))
        : answer;
  }

  private List<String> names() {
    return sends.unitsSince(
        time.instant().atOffset(java.time.ZoneOffset.ofHours(9)).toLocalDate().withDayOfMonth(1));
  }

  private static void fill(ObjectNode answer, ObjectNode overview, List<Send> all) {
    Set<String> saw = new HashSet<>();
    all.forEach(send -> saw.addAll(send.saw()));
    Set<String> opened = new HashSet<>();
    all.forEach(send -> send.clicks().values().forEach(who -> opened.addAll(who.keySet())));
    overview.put("uniqueImpression", told(saw.size()));
    overview.put("uniqueClick", told(opened.size()));
    overview.putNull("uniqueMediaPlayed").putNull("uniqueMediaPlayed100Percent");
    ArrayNode messages = answer.putArray("messages");
    int most = all.stream().mapToInt(send -> send.messages().size()).max().orElse(0);
    for (int seq = 1; seq <= most; seq++) {
      messages
          .addObject()
          .put("seq", seq)
          .put("impression", told(saw.size()))
          .put("uniqueImpression", told(saw.size()));
    }
    clicks(answer.putArray("clicks"), all);
  }

  private static void clicks(ArrayNode rows, List<Send> all) {
    Set<String> urls = new TreeSet<>();
    all.forEach(send -> urls.addAll(send.clicks().keySet()));
    for (String url : urls) {
      Set<String> people = new HashSet<>();
      all.forEach(
          send -> people.addAll(send.clicks().getOrDefault(url, java.util.Map.of()).keySet()));
      int times = all.stream().mapToInt(send -> send.opened(url)).sum();
      rows.addObject()
          .put("seq", 1)
          .put("url", url)
          .put("click", told(times))
          .put("uniqueClick", told(people.size()))
          .put("uniqueClickOfRequest", told(people.size()));
    }
  }

  private static @Nullable Integer told(int people) {
    return people < LEAST ? null : people;
  }
}
