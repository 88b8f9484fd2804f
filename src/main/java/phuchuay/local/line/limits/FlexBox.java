package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.anything;
import static phuchuay.local.line.limits.Check.list;
import static phuchuay.local.line.limits.Check.matching;
import static phuchuay.local.line.limits.Check.oneOf;

import tools.jackson.databind.JsonNode;

/** The box component: what it looks like, and what may stand in it. */
final class FlexBox {

  private FlexBox() {}

  static Check box() {
    Shape shape =
        Flex.placed()
            .must("layout", oneOf("horizontal", "vertical", "baseline"))
            .must("contents", list(0, 1000, anything()))
            .may("spacing", Flex.SPACE)
            .may("backgroundColor", Flex.COLOR)
            .may("borderColor", Flex.COLOR)
            .may("borderWidth", matching(Flex.PIXELS + "|none|light|normal|medium|semi-bold|bold"))
            .may("cornerRadius", matching(Flex.PIXELS + "|" + Flex.STEPS))
            .may(
                "justifyContent", matching("center|flex-(start|end)|space-(between|around|evenly)"))
            .may("alignItems", oneOf("center", "flex-start", "flex-end"))
            .may("background", gradient())
            .may("action", Actions.FLEX);
    for (String side : new String[] {"All", "Top", "Bottom", "Start", "End"}) {
      shape.may("padding" + side, Flex.LENGTH);
    }
    for (String measure : new String[] {"width", "maxWidth", "height", "maxHeight"}) {
      shape.may(measure, matching("\\d+(\\.\\d+)?(px|%)"));
    }
    return shape.and(FlexBox::layout);
  }

  private static Shape gradient() {
    return Shape.closed()
        .must("type", oneOf("linearGradient"))
        .must("angle", matching("\\d+(\\.\\d+)?deg"))
        .must("startColor", Flex.COLOR)
        .must("endColor", Flex.COLOR)
        .may("centerColor", Flex.COLOR)
        .may("centerPosition", matching("\\d+(\\.\\d+)?%"));
  }

  private static void layout(JsonNode box, Place place) {
    boolean baseline = "baseline".equals(box.path("layout").asString(""));
    Check child =
        baseline
            ? Flex.only("icon", "text", "filler", "separator")
            : Flex.only("box", "button", "image", "text", "separator", "filler");
    for (int i = 0; i < box.path("contents").size(); i++) {
      child.on(box.path("contents").path(i), place.field("contents").item(i));
    }
  }
}
