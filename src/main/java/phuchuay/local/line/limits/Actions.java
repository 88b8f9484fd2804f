package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.graphemes;
import static phuchuay.local.line.limits.Check.oneOf;
import static phuchuay.local.line.limits.Check.units;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What may happen on a tap, by the place the tap is made in. */
final class Actions {

  static final Check TEMPLATE = in(20, true);
  static final Check QUICK_REPLY = inQuickReply();
  static final Check BUTTON = in(40, true);
  static final Check FLEX = in(40, false);
  static final Check PICTURE = in(12, true);
  static final Check MENU = inMenu();

  private Actions() {}

  private static Check in(int label, boolean required) {
    return Check.byType(kinds(label, required));
  }

  private static Check inQuickReply() {
    Map<String, Check> kinds = kinds(20, true);
    for (String kind : new String[] {"camera", "cameraRoll", "location"}) {
      kinds.put(kind, labelled(20, true));
    }
    return Check.byType(kinds);
  }

  private static Check inMenu() {
    Map<String, Check> kinds = kinds(20, false);
    kinds.put(
        "richmenuswitch",
        labelled(20, false)
            .must("richMenuAliasId", Check.matching("[a-z0-9_-]{1,32}"))
            .must("data", units(0, 300)));
    return Check.byType(kinds);
  }

  private static Map<String, Check> kinds(int label, boolean required) {
    Map<String, Check> kinds = new HashMap<>();
    kinds.put("message", labelled(label, required).must("text", graphemes(1, 300)));
    kinds.put(
        "postback",
        labelled(label, required)
            .must("data", units(1, 300))
            .may("displayText", graphemes(1, 300))
            .may("text", graphemes(1, 300))
            .may("fillInText", graphemes(1, 300))
            .may("inputOption", inputs())
            .and(Actions::oneText));
    kinds.put(
        "uri", labelled(label, required).must("uri", Urls.link()).may("altUri", Check.anything()));
    kinds.put("clipboard", labelled(label, required).must("clipboardText", units(1, 1000)));
    kinds.put("datetimepicker", picker(labelled(label, required)).and(Moments::check));
    return kinds;
  }

  private static Check inputs() {
    return oneOf("closeRichMenu", "openRichMenu", "openKeyboard", "openVoice");
  }

  private static void oneText(JsonNode action, Place place) {
    if (action.has("displayText") && action.has("text")) {
      place.field("displayText").wrong("displayText and text cannot be used together");
    }
    if (action.has("fillInText")
        && !action.path("inputOption").asString("").equals("openKeyboard")) {
      place.field("fillInText").wrong("fillInText needs inputOption openKeyboard");
    }
  }

  private static Shape picker(Shape labelled) {
    return labelled
        .must("data", units(1, 300))
        .must("mode", oneOf("date", "time", "datetime"))
        .may("initial", units(1, 16))
        .may("min", units(1, 16))
        .may("max", units(1, 16));
  }

  private static Shape labelled(int label, boolean required) {
    Check counted = graphemes(required ? 1 : 0, label);
    Shape shape = Shape.closed();
    return required ? shape.must("label", counted) : shape.may("label", counted);
  }
}
