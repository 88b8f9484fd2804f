package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.list;
import static phuchuay.local.line.limits.Check.oneOf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Bubbles and carousels: their blocks, and how big they may grow. */
final class FlexContainer {

  private static final int MOST_ANIMATED = 10;
  private static final Set<String> WITH_VIDEO = Set.of("kilo", "mega", "giga");

  private static final Shape STYLE =
      Shape.closed()
          .may("backgroundColor", Flex.COLOR)
          .may("separator", Check.flag())
          .may("separatorColor", Flex.COLOR);
  private static final Check BUBBLE = bubble().and((bubble, place) -> fits(bubble, 30, place));

  static final Check ANY =
      Check.byType(
              Map.of(
                  "bubble",
                  BUBBLE.and(FlexContainer::film),
                  "carousel",
                  Shape.closed()
                      .must("contents", list(1, 12, BUBBLE.and(FlexContainer::noFilm)))
                      .and(FlexContainer::carousel)))
          .and(FlexContainer::animated);

  private FlexContainer() {}

  private static Shape bubble() {
    Check box = Flex.only("box");
    return Shape.closed()
        .may("size", oneOf("nano", "micro", "deca", "hecto", "kilo", "mega", "giga"))
        .may("direction", oneOf("ltr", "rtl"))
        .may("header", box)
        .may("hero", Flex.only("box", "image", "video"))
        .may("body", box)
        .may("footer", box)
        .may("action", Actions.FLEX)
        .may(
            "styles",
            Shape.closed()
                .may("header", STYLE)
                .may("hero", STYLE)
                .may("body", STYLE)
                .may("footer", STYLE));
  }

  private static void carousel(JsonNode carousel, Place place) {
    fits(carousel, 50, place);
    long widths =
        carousel.path("contents").valueStream().map(FlexContainer::size).distinct().count();
    if (widths > 1) {
      place.field("contents").wrong("All bubbles of a carousel must have the same size");
    }
  }

  private static void film(JsonNode bubble, Place place) {
    if (hasFilm(bubble) && !WITH_VIDEO.contains(size(bubble))) {
      place.field("hero").wrong("A video needs a bubble of size kilo, mega or giga");
    }
  }

  private static void noFilm(JsonNode bubble, Place place) {
    if (hasFilm(bubble)) {
      place.field("hero").wrong("A video cannot be used in a carousel");
    }
  }

  private static boolean hasFilm(JsonNode bubble) {
    return bubble.path("hero").path("type").asString("").equals("video");
  }

  private static String size(JsonNode bubble) {
    return bubble.path("size").asString("mega");
  }

  private static void animated(JsonNode container, Place place) {
    long moving =
        container.findValues("animated").stream().filter(one -> one.asBoolean(false)).count();
    if (moving > MOST_ANIMATED) {
      place.wrong("No more than " + MOST_ANIMATED + " animated images");
    }
  }

  private static void fits(JsonNode container, int kilobytes, Place place) {
    if (container.toString().getBytes(StandardCharsets.UTF_8).length > kilobytes * 1024) {
      place.wrong("The size must be " + kilobytes + "KB or less");
    }
  }
}
