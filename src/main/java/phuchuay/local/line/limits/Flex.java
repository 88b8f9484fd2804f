package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.anything;
import static phuchuay.local.line.limits.Check.flag;
import static phuchuay.local.line.limits.Check.list;
import static phuchuay.local.line.limits.Check.matching;
import static phuchuay.local.line.limits.Check.oneOf;
import static phuchuay.local.line.limits.Check.whole;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Flex containers and components: their fields, and how big they may grow. */
final class Flex {

  private static final String PIXELS = "-?\\d+(\\.\\d+)?px";
  private static final String STEPS = "none|xs|sm|md|lg|xl|xxl";
  private static final Check COLOR = matching("#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})");
  private static final Check SPACE = matching(PIXELS + "|" + STEPS);
  private static final Check LENGTH = matching(PIXELS + "|-?\\d+(\\.\\d+)?%|" + STEPS);
  private static final Check FONT = matching("\\d+(\\.\\d+)?px|xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl");
  private static final Check PICTURE =
      matching("\\d+(\\.\\d+)?(px|%)|xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full");
  private static final Check RATIO = matching("\\d{1,6}(\\.\\d+)?:\\d{1,6}(\\.\\d+)?");

  private static final Map<String, Check> KINDS = new HashMap<>();
  private static final Shape BLOCK =
      Shape.closed()
          .may("backgroundColor", COLOR)
          .may("separator", flag())
          .may("separatorColor", COLOR);
  private static final Check BUBBLE = bubble().and(Flex::fitsInBubble);

  static final Check CONTAINER =
      Check.byType(
          Map.of(
              "bubble",
              BUBBLE,
              "carousel",
              Shape.closed().must("contents", list(1, 12, BUBBLE)).and(Flex::carousel)));

  static {
    KINDS.put("box", box());
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
    KINDS.put("image", image());
    KINDS.put("video", video());
    KINDS.put(
        "icon",
        placed()
            .must("url", Urls.media())
            .may("size", FONT)
            .may("aspectRatio", RATIO)
            .may("scaling", flag()));
    KINDS.put("separator", Shape.closed().may("margin", SPACE).may("color", COLOR));
    KINDS.put("filler", Shape.closed().may("flex", whole(0, 1000)));
  }

  private Flex() {}

  private static Shape bubble() {
    Check box = only("box");
    return Shape.closed()
        .may("size", oneOf("nano", "micro", "deca", "hecto", "kilo", "mega", "giga"))
        .may("direction", oneOf("ltr", "rtl"))
        .may("header", box)
        .may("hero", only("box", "image", "video"))
        .may("body", box)
        .may("footer", box)
        .may("action", Actions.FLEX)
        .may(
            "styles",
            Shape.closed()
                .may("header", BLOCK)
                .may("hero", BLOCK)
                .may("body", BLOCK)
                .may("footer", BLOCK));
  }

  private static Check box() {
    Shape shape =
        placed()
            .must("layout", oneOf("horizontal", "vertical", "baseline"))
            .must("contents", Flex::children)
            .may("spacing", SPACE)
            .may("backgroundColor", COLOR)
            .may("borderColor", COLOR)
            .may("borderWidth", matching(PIXELS + "|none|light|normal|medium|semi-bold|bold"))
            .may("cornerRadius", matching(PIXELS + "|" + STEPS))
            .may(
                "justifyContent", matching("center|flex-(start|end)|space-(between|around|evenly)"))
            .may("alignItems", oneOf("center", "flex-start", "flex-end"))
            .may("background", Shape.closed().with(gradient()))
            .may("action", Actions.FLEX);
    for (String side : new String[] {"All", "Top", "Bottom", "Start", "End"}) {
      shape.may("padding" + side, LENGTH);
    }
    for (String measure : new String[] {"width", "maxWidth", "height", "maxHeight"}) {
      shape.may(measure, matching("\\d+(\\.\\d+)?(px|%)"));
    }
    return shape.and(Flex::layout);
  }

  private static Shape gradient() {
    return Shape.closed()
        .may("angle", matching("\\d+(\\.\\d+)?deg"))
        .may("startColor", COLOR)
        .may("endColor", COLOR)
        .may("centerColor", COLOR)
        .may("centerPosition", matching("\\d+(\\.\\d+)?%"));
  }

  private static Check image() {
    return placed()
        .must("url", Urls.media())
        .may("size", PICTURE)
        .may("align", oneOf("start", "end", "center"))
        .may("gravity", oneOf("top", "bottom", "center"))
        .may("aspectRatio", RATIO)
        .may("aspectMode", oneOf("fit", "cover"))
        .may("backgroundColor", COLOR)
        .may("animated", flag())
        .may("action", Actions.FLEX);
  }

  private static Check video() {
    return Shape.closed()
        .must("url", Urls.media())
        .must("previewUrl", Urls.media())
        .must("altContent", only("box", "image"))
        .may("aspectRatio", RATIO)
        .may("action", Actions.FLEX);
  }

  private static Shape placed() {
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

  private static Check only(String... kinds) {
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

  private static void children(JsonNode value, Place place) {
    list(0, 1000, anything()).on(value, place);
  }

  private static void layout(JsonNode box, Place place) {
    boolean baseline = "baseline".equals(box.path("layout").asString(""));
    Check child =
        baseline
            ? only("icon", "text", "filler", "separator")
            : only("box", "button", "image", "text", "separator", "filler");
    for (int i = 0; i < box.path("contents").size(); i++) {
      child.on(box.path("contents").path(i), place.field("contents").item(i));
    }
  }

  private static void fitsInBubble(JsonNode bubble, Place place) {
    fits(bubble, 30, place);
  }

  private static void carousel(JsonNode carousel, Place place) {
    fits(carousel, 50, place);
    long widths =
        carousel
            .path("contents")
            .valueStream()
            .map(b -> b.path("size").asString("mega"))
            .distinct()
            .count();
    if (widths > 1) {
      place.field("contents").wrong("All bubbles of a carousel must have the same size");
    }
  }

  private static void fits(JsonNode container, int kilobytes, Place place) {
    if (container.toString().getBytes(StandardCharsets.UTF_8).length > kilobytes * 1024) {
      place.wrong("The size must be " + kilobytes + "KB or less");
    }
  }
}
