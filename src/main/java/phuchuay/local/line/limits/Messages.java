package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.graphemes;
import static phuchuay.local.line.limits.Check.list;
import static phuchuay.local.line.limits.Check.matching;
import static phuchuay.local.line.limits.Check.number;
import static phuchuay.local.line.limits.Check.oneOf;
import static phuchuay.local.line.limits.Check.units;
import static phuchuay.local.line.limits.Check.whole;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The kinds of messages a bot may send. */
final class Messages {

  static final Check ANY =
      Check.byType(
          Map.of(
              "text",
              common().must("text", units(1, 5000)).may("emojis", list(0, 20, Check.anything())),
              "textV2",
              common().must("text", units(1, 5000)).may("substitution", Messages::substitution),
              "sticker",
              common().must("packageId", matching("\\d+")).must("stickerId", matching("\\d+")),
              "image",
              media().must("previewImageUrl", Urls.media()),
              "video",
              media().must("previewImageUrl", Urls.media()).may("trackingId", units(1, 100)),
              "audio",
              media().must("duration", whole(1, Long.MAX_VALUE)),
              "location",
              common()
                  .must("title", units(1, 100))
                  .must("address", units(1, 100))
                  .must("latitude", number(-90, 90))
                  .must("longitude", number(-180, 180)),
              "imagemap",
              common()
                  .must("baseUrl", Urls.media())
                  .must("altText", units(1, 1500))
                  .must("baseSize", Shape.open().must("width", whole(1040, 1040)))
                  .must("actions", list(1, 50, tappable())),
              "template",
              common().must("altText", units(1, 1500)).must("template", Templates.ANY),
              "flex",
              common().must("altText", units(1, 1500)).must("contents", Check.anything())));

  private Messages() {}

  private static Shape media() {
    return common().must("originalContentUrl", Urls.media());
  }

  private static Shape common() {
    return Shape.open()
        .may("quickReply", Shape.open().must("items", list(1, 13, quickReply())))
        .may(
            "sender",
            Shape.open()
                .may("name", units(1, 20).and(matching("(?is)(?!.*\\bLINE\\b).*")))
                .may("iconUrl", Urls.media()));
  }

  /** Up to 100 fills, 20 of them people. */
  private static void substitution(JsonNode fills, Place place) {
    if (fills.size() > 100) {
      place.wrong("Size must be between 0 and 100");
    }
    long mentions =
        fills.valueStream().filter(one -> one.path("type").asString("").equals("mention")).count();
    if (mentions > 20) {
      place.wrong("No more than 20 mentions");
    }
    for (String key : fills.propertyNames()) {
      if (!key.matches("[0-9A-Za-z_]{1,20}")) {
        place.field(key).wrong("invalid property");
      }
    }
  }

  /** What may be tapped on an image map. */
  private static Check tappable() {
    Check side = whole(0, 10_000);
    Shape part =
        Shape.open()
            .must(
                "area",
                Shape.open()
                    .must("x", side)
                    .must("y", side)
                    .must("width", side)
                    .must("height", side))
            .may("label", graphemes(0, 100));
    return Check.byType(
        Map.of(
            "uri", Shape.open().with(part).must("linkUri", Urls.link()),
            "message", Shape.open().with(part).must("text", units(1, 400)),
            "clipboard", Shape.open().with(part).must("clipboardText", units(1, 1000))));
  }

  private static Check quickReply() {
    return Shape.open()
        .must("type", oneOf("action"))
        .may("imageUrl", Urls.media())
        .must("action", Actions.QUICK_REPLY);
  }
}
