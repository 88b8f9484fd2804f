package phuchuay.chat.line.menus;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.chat.line.LineApi;
import phuchuay.chat.line.LineApi.Answer;
import phuchuay.platform.Attempts;
import phuchuay.platform.Taken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** LINE's API for rich menus, within its limits an hour, which all instances count together. */
@Component
class MenuLine {

  static final int MOST_AT_ONCE = 500;

  private static final String MENUS = "/v2/bot/richmenu";
  private static final String ALIASES = MENUS + "/alias";
  private static final String EVERYBODY = "/v2/bot/user/all/richmenu";
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration SLOWER = Duration.ofMinutes(10);
  private static final Duration LATER = Duration.ofSeconds(10);

  private final LineApi line;
  private final Attempts attempts;
  private final MenuSettings settings;
  private final JsonMapper json;

  MenuLine(LineApi line, Attempts attempts, MenuSettings settings, JsonMapper json) {
    this.line = line;
    this.attempts = attempts;
    this.settings = settings;
    this.json = json;
  }

  AtLine look() {
    return new AtLine(
        byId(get(MENUS + "/list").path("richmenus"), "richMenuId", "name"),
        byId(get(ALIASES + "/list").path("aliases"), "richMenuAliasId", "richMenuId"),
        menuAt(EVERYBODY));
  }

  String create(Menu menu) {
    take("menu-made");
    ObjectNode definition = (ObjectNode) json.readTree(menu.definition());
    definition.put("name", menu.called());
    return post(MENUS, definition).path("richMenuId").asString("");
  }

  /** Gives it its picture, unless it has one: a picture comes once and never changes. */
  void draw(String id, byte[] picture) {
    String path = MENUS + "/" + id + "/content";
    Answer drawn = line.askBlob("GET", path, new byte[0]);
    if (drawn.status() == 404) {
      said("POST " + path, line.askBlob("POST", path, picture));
    } else {
      said("GET " + path, drawn);
    }
  }

  /** Tabs that call it so lead to this menu from now on. */
  void point(String alias, String id, boolean known) {
    ObjectNode body = json.createObjectNode().put("richMenuId", id);
    if (known) {
      post(ALIASES + "/" + alias, body);
    } else {
      post(ALIASES, body.put("richMenuAliasId", alias));
    }
  }

  void showAll(String id) {
    said("POST default", line.ask("POST", EVERYBODY + "/" + id, ""));
  }

  /** What is not there any more is removed. */
  void forget(String alias) {
    take("menu-alias-removed");
    gone("DELETE alias", line.ask("DELETE", ALIASES + "/" + alias, ""));
  }

  void remove(String id) {
    take("menu-removed");
    gone("DELETE menu", line.ask("DELETE", MENUS + "/" + id, ""));
  }

  void show(String phone, String id) {
    said("POST link", line.ask("POST", ofPhone(phone) + "/" + id, ""));
  }

  void unlink(String phone) {
    gone("DELETE link", line.ask("DELETE", ofPhone(phone), ""));
  }

  Optional<String> shown(String phone) {
    return menuAt(ofPhone(phone));
  }

  /** LINE takes it on and does it in a while. */
  void showMany(List<String> phones, String id) {
    post(MENUS + "/bulk/link", people(phones).put("richMenuId", id));
  }

  void unlinkMany(List<String> phones) {
    post(MENUS + "/bulk/unlink", people(phones));
  }

  private ObjectNode people(List<String> phones) {
    ObjectNode body = json.createObjectNode();
    phones.forEach(body.putArray("userIds")::add);
    return body;
  }

  private void take(String what) {
    Taken taken = attempts.take(what, "line", settings.anHour(), AN_HOUR);
    if (!taken.allowed()) {
      throw taken.away()
          ? new NotNow(NotNow.Why.AWAY, LATER, "Redis")
          : new NotNow(NotNow.Why.LIMIT, taken.retryAfter());
    }
  }

  /** The default that somebody set in LINE's manager is none of ours to read: 403. */
  private Optional<String> menuAt(String path) {
    Answer answer = line.ask("GET", path, "");
    return answer.status() == 404 || answer.status() == 403
        ? Optional.empty()
        : Optional.of(said("GET " + path, answer).path("richMenuId").asString(""))
            .filter(id -> !id.isEmpty());
  }

  private JsonNode get(String path) {
    return said("GET " + path, line.ask("GET", path, ""));
  }

  private JsonNode post(String path, ObjectNode body) {
    return said("POST " + path, line.ask("POST", path, body.toString()));
  }

  private static void gone(String call, Answer answer) {
    if (answer.status() != 404) {
      said(call, answer);
    }
  }

  private static JsonNode said(String call, Answer answer) {
    if (answer.ok()) {
      return answer.body();
    }
    if (answer.status() == 429) {
      throw new NotNow(NotNow.Why.TOO_FAST, SLOWER, call);
    }
    if (answer.status() == 0 || answer.status() >= 500 || answer.status() == 401) {
      throw new NotNow(NotNow.Why.AWAY, LATER, call + " " + answer.status());
    }
    throw new SaidNo(call, answer.status());
  }

  private static String ofPhone(String phone) {
    return "/v2/bot/user/" + phone + "/richmenu";
  }

  private static Map<String, String> byId(JsonNode rows, String id, String value) {
    Function<JsonNode, String> key = row -> row.path(id).asString("");
    return rows.valueStream()
        .collect(Collectors.toMap(key, row -> row.path(value).asString(""), (one, _) -> one));
  }
}
