package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.flag;
import static phuchuay.local.line.limits.Check.list;
import static phuchuay.local.line.limits.Check.matching;
import static phuchuay.local.line.limits.Check.oneOf;
import static phuchuay.local.line.limits.Check.units;
import static phuchuay.local.line.limits.Check.whole;

import tools.jackson.databind.JsonNode;

/** The text component and its spans. */
final class FlexText {

  private FlexText() {}

  static Check text(Shape placed, Check color, Check font) {
    Shape span = lettered(Shape.closed(), color, font).must("text", units(1, 2000));
    return lettered(placed, color, font)
        .may("text", units(1, 2000))
        .may("contents", list(0, 100, span))
        .may("align", oneOf("start", "end", "center"))
        .may("gravity", oneOf("top", "bottom", "center"))
        .may("wrap", flag())
        .may("maxLines", whole(0, 1000))
        .may("lineSpacing", matching("\\d+(\\.\\d+)?px"))
        .may("adjustMode", oneOf("shrink-to-fit"))
        .may("scaling", flag())
        .may("action", Actions.FLEX)
        .and(FlexText::saysSomething);
  }

  private static Shape lettered(Shape shape, Check color, Check font) {
    return shape
        .may("size", font)
        .may("color", color)
        .may("weight", oneOf("regular", "bold"))
        .may("style", oneOf("normal", "italic"))
        .may("decoration", oneOf("none", "underline", "line-through"));
  }

  private static void saysSomething(JsonNode text, Place place) {
    if (!text.has("text") && text.path("contents").isEmpty()) {
      place.field("text").wrong("must be non-empty text");
    }
  }
}
