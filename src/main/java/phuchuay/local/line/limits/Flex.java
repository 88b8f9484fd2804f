package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.flag;
import static phuchuay.local.line.limits.Check.matching;
import static phuchuay.local.line.limits.Check.oneOf;
import static phuchuay.local.line.limits.Check.whole;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Flex components: the fields of each, and where it may stand. */
final class Flex {

  static final String PIXELS = "-?\\d+(\\.\\d+)?px";
  static final String STEPS = "none|xs|sm|md|lg|xl|xxl";
  static final Check COLOR = matching("#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})");
  static final Check SPACE = matching(PIXELS + "|" + STEPS);
  static final Check LENGTH = matching(PIXELS + "|-?\\d+(\\.\\d+)?%|" + STEPS);
  static final Check FONT = matching("\\d+(\\.\\d+)?px|xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl");

  private static final Map<String, Check> KINDS = new HashMap<>();

  static {
    KINDS.put("box", FlexBox.box());
    KINDS.put("text", FlexText.text(placed(), COLOR, FONT));
    KINDS.put(
        "button",
        placed()
            .must("action", Actions.BUTTON)
            .may("style", oneOf("primary", "secondary", "link"))
            .may("height", oneOf("sm", "md"))
            .may("color", COLOR)
            .may("gravity", oneOf("top", "bottom", "center"))
            .may("adjustMode", oneOf("shrink-to-fit"))
            .may("scaling", flag()));
    KINDS.put("image", FlexPicture.image());
    KINDS.put("video", FlexPicture.video());
    KINDS.put("icon", FlexPicture.icon());
    KINDS.put("separator", Shape.closed().may("margin", SPACE).may("color", COLOR));
    KINDS.put("filler", Shape.closed().may("flex", whole(0, 1000)));
  }

  private Flex() {}

  static Shape placed() {
    Shape shape =
        Shape.closed()
            .may("flex", whole(0, 1000))
            .may("margin", SPACE)
            .may("position", oneOf("relative", "absolute"));
    for (String side : new String[] {"Top", "Bottom", "Start", "End"}) {
      shape.may("offset" + side, LENGTH);
    }
    return shape;
  }

  static Check only(String... kinds) {
    return oneType(kinds).and((value, place) -> component(value, place));
  }

  private static Check oneType(String... kinds) {
    return (value, place) -> oneOf(kinds).on(value.path("type"), place.field("type"));
  }

  private static void component(JsonNode value, Place place) {
    Check kind = KINDS.get(value.path("type").asString(""));
    if (kind != null) {
      kind.on(value, place);
    }
  }
}
