package phuchuay.local.line.phone;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Sends;
import phuchuay.local.line.Signals;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.menus.MenuViews;
import phuchuay.local.line.menus.Menus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns a tapped action into what LINE makes of it. */
@Simulated
@Component("lineTaps")
class Taps {

  private final Acts acts;
  private final Menus menus;
  private final MenuViews views;
  private final Sends sends;
  private final Signals signals;

  Taps(Acts acts, Menus menus, MenuViews views, Sends sends, Signals signals) {
    this.acts = acts;
    this.menus = menus;
    this.views = views;
    this.sends = sends;
    this.signals = signals;
  }

  /** A tap is an action and, for dates and times, what was picked. */
  void tap(Chat chat, String person, JsonNode tap) {
    JsonNode action = tap.path("action");
    if (tap.path("menu").asBoolean(false)) {
      views.tapped(person, action);
    }
    act(chat, person, action, tap.path("picked").asString(""));
  }

  private void act(Chat chat, String person, JsonNode action, String picked) {
    String data = action.path("data").asString("");
    switch (action.path("type").asString("")) {
      case "message" -> say(chat, person, action.path("text").asString(""));
      case "postback" -> {
        if (action.has("text")) {
          say(chat, person, action.path("text").asString(""));
        }
        acts.postback(chat, person, data, Map.of(), action.path("displayText").asString(""));
      }
      case "datetimepicker" ->
          acts.postback(
              chat, person, data, Map.of(action.path("mode").asString("date"), picked), "");
      case "richmenuswitch" ->
          acts.postback(
              chat,
              person,
              data,
              switched(person, action.path("richMenuAliasId").asString("")),
              "");
      case "uri" -> sends.clicked(person, action.path("uri").asString(""));
      case "video" -> acts.watch(chat, person, action.path("trackingId").asString(""));
      default -> {}
    }
  }

  private void say(Chat chat, String person, String text) {
    acts.say(
        chat, person, JsonNodeFactory.instance.objectNode().put("type", "text").put("text", text));
  }

  private Map<String, String> switched(String person, String alias) {
    Map<String, String> params = new HashMap<>(Map.of("newRichMenuAliasId", alias));
    String menu = menus.behindAlias(alias).orElse("");
    if (menu.isEmpty()) {
      params.put("status", "RICHMENU_ALIAS_ID_NOTFOUND");
    } else if (menus.find(menu).isEmpty()) {
      params.put("status", "RICHMENU_NOTFOUND");
    } else {
      menus.link(person, menu);
      signals.tell("menu", Map.of());
      params.put("status", "SUCCESS");
    }
    return params;
  }
}
