package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.list;
import static phuchuay.local.line.limits.Check.matching;
import static phuchuay.local.line.limits.Check.number;
import static phuchuay.local.line.limits.Check.oneOf;
import static phuchuay.local.line.limits.Check.units;
import static phuchuay.local.line.limits.Check.whole;

import java.util.Map;

/** The kinds of messages a bot may send. */
final class Messages {

  static final Check ANY =
      Check.byType(
          Map.ofEntries(
              Map.entry("text", Texts.old(quoting())),
              Map.entry("textV2", Texts.second(quoting())),
              Map.entry(
                  "sticker",
                  quoting()
                      .must("packageId", units(1, 20))
                      .must("stickerId", units(1, 20))
                      .and(Stickers::check)),
              Map.entry("image", media().must("previewImageUrl", Urls.media())),
              Map.entry(
                  "video",
                  media()
                      .must("previewImageUrl", Urls.media())
                      .may("trackingId", matching("[0-9A-Za-z.=,+*()%$&;:@{}!?<>\\[\\]-]{1,100}"))),
              Map.entry("audio", media().must("duration", whole(1, Long.MAX_VALUE))),
              Map.entry(
                  "location",
                  common()
                      .must("title", units(1, 100))
                      .must("address", units(1, 100))
                      .must("latitude", number(-90, 90))
                      .must("longitude", number(-180, 180))),
              Map.entry("imagemap", Imagemaps.imagemap(common())),
              Map.entry("template", titled().must("template", Templates.ANY)),
              Map.entry("flex", titled().must("contents", Check.anything())),
              Map.entry(
                  "coupon",
                  common()
                      .must("couponId", units(1, 100))
                      .may("deliveryTag", matching("[A-Za-z0-9_]{1,30}")))));

  private Messages() {}

  private static Shape media() {
    return common().must("originalContentUrl", Urls.media());
  }

  private static Shape quoting() {
    return common().may("quoteToken", units(1, 500));
  }

  private static Shape titled() {
    return common().must("altText", units(1, 1500));
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

  private static Check quickReply() {
    return Shape.open()
        .must("type", oneOf("action"))
        .may("imageUrl", Urls.media())
        .must("action", Actions.QUICK_REPLY);
  }
}
