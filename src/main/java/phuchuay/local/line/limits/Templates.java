package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.graphemes;
import static phuchuay.local.line.limits.Check.list;
import static phuchuay.local.line.limits.Check.oneOf;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Template messages: buttons, confirm and the two carousels. */
final class Templates {

  static final Check ANY =
      Check.byType(
          Map.of(
              "buttons",
              card(160).must("actions", list(1, 4, Actions.TEMPLATE)).and(Templates::shorter),
              "confirm",
              Shape.open()
                  .must("text", graphemes(1, 240))
                  .must("actions", list(2, 2, Actions.TEMPLATE)),
              "carousel",
              Shape.open().must("columns", list(1, 10, column())).and(Templates::alike),
              "image_carousel",
              Shape.open()
                  .must(
                      "columns",
                      list(
                          1,
                          10,
                          Shape.open()
                              .must("imageUrl", Urls.media())
                              .must("action", Actions.PICTURE)))));

  private Templates() {}

  private static Shape card(int text) {
    return Shape.open()
        .must("text", graphemes(1, text))
        .may("title", graphemes(1, 40))
        .may("thumbnailImageUrl", Urls.media())
        .may("imageAspectRatio", oneOf("rectangle", "square"))
        .may("imageSize", oneOf("cover", "contain"))
        .may("imageBackgroundColor", Check.matching("#[0-9a-fA-F]{6}"))
        .may("defaultAction", Actions.FLEX);
  }

  private static Check column() {
    return card(120).must("actions", list(1, 3, Actions.TEMPLATE)).and(Templates::shorter);
  }

  private static void shorter(JsonNode card, Place place) {
    if (card.has("title") || card.has("thumbnailImageUrl")) {
      graphemes(1, 60).on(card.path("text"), place.field("text"));
    }
  }

  private static void alike(JsonNode carousel, Place place) {
    JsonNode columns = carousel.path("columns");
    boolean mixed =
        columns
                .valueStream()
                .map(
                    c ->
                        c.has("title")
                            + ","
                            + c.has("thumbnailImageUrl")
                            + c.path("actions").size())
                .distinct()
                .count()
            > 1;
    if (mixed) {
      place.field("columns").wrong("the number of actions, titles and images must be the same");
    }
  }
}
