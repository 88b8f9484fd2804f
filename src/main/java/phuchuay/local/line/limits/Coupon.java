package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.matching;
import static phuchuay.local.line.limits.Check.oneOf;
import static phuchuay.local.line.limits.Check.units;
import static phuchuay.local.line.limits.Check.whole;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A coupon: its words, its reward, who gets it and how long it is good. */
final class Coupon {

  private static final Check PLAIN = Shape.open();
  private static final Check AMOUNT =
      Shape.open().must("fixedAmount", whole(1, 9_999_999)).and(without("percentage"));
  private static final Check SHARE =
      Shape.open().must("percentage", whole(1, 99)).and(without("fixedAmount"));

  private static final Check PRICES =
      Shape.open()
          .must("originalPrice", whole(1, 9_999_999))
          .must("priceAfterDiscount", whole(1, 9_999_999));

  private static final Check REWARD =
      Check.byType(
          Map.of(
              "discount",
              priced(Map.of("fixed", AMOUNT, "percentage", SHARE, "explicit", PRICES)),
              "cashBack",
              priced(Map.of("fixed", AMOUNT, "percentage", SHARE)),
              "free",
              PLAIN,
              "gift",
              PLAIN,
              "others",
              PLAIN));

  private static final Check CONDITION =
      Check.byType(
          Map.of(
              "normal",
              PLAIN,
              "lottery",
              Shape.open()
                  .must("lotteryProbability", whole(1, 99))
                  .must("maxAcquireCount", whole(-1, 999_999))));

  static final Check ANY =
      Shape.open()
          .must("title", units(1, 60))
          .may("description", units(0, 1000))
          .may("usageCondition", units(0, 100))
          .may("couponCode", units(1, 16))
          .may("imageUrl", Urls.media())
          .may("barcodeImageUrl", Urls.media())
          .must("acquisitionCondition", CONDITION)
          .must("reward", REWARD)
          .must("startTimestamp", whole(0, Long.MAX_VALUE))
          .must("endTimestamp", whole(0, Long.MAX_VALUE))
          .must("timezone", matching("[A-Z0-9_]{3,40}"))
          .must("visibility", oneOf("UNLISTED", "PUBLIC"))
          .must("maxUseCountPerTicket", whole(-1, 1))
          .and(Coupon::endsLater);

  private Coupon() {}

  private static Check priced(Map<String, Check> kinds) {
    return Shape.open().must("priceInfo", Check.byType(kinds));
  }

  private static Check without(String field) {
    return (value, place) -> {
      if (value.has(field)) {
        place.field(field).wrong("Must not be specified");
      }
    };
  }

  private static void endsLater(JsonNode coupon, Place place) {
    if (coupon.path("endTimestamp").asLong(0) <= coupon.path("startTimestamp").asLong(0)) {
      place.field("endTimestamp").wrong("Must be after startTimestamp");
    }
  }
}
