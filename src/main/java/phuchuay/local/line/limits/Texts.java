package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.list;
import static phuchuay.local.line.limits.Check.matching;
import static phuchuay.local.line.limits.Check.oneOf;
import static phuchuay.local.line.limits.Check.units;
import static phuchuay.local.line.limits.Check.whole;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Text messages, old and new, with LINE's own signs and with people mentioned. */
final class Texts {

  private static final int MOST_SIGNS = 20;
  private static final int MOST_MENTIONS = 20;
  private static final int MOST_FILLS = 100;

  private static final Check MENTIONEE =
      Check.byType(
          Map.of(
              "user",
              Shape.open().must("userId", matching("U[0-9a-f]{32}")),
              "all",
              Shape.open().must("type", oneOf("all"))));
  private static final Check FILL =
      Check.byType(Map.of("emoji", sign(), "mention", Shape.open().must("mentionee", MENTIONEE)));

  private Texts() {}

  static Check old(Shape message) {
    return message
        .must("text", units(1, 5000))
        .may("emojis", list(0, MOST_SIGNS, sign().must("index", whole(0, 4999))))
        .and(Texts::signsHavePlaces);
  }

  static Check second(Shape message) {
    return message.must("text", units(1, 5000)).may("substitution", Texts::fills);
  }

  private static Shape sign() {
    return Shape.open().must("productId", units(1, 100)).must("emojiId", units(1, 100));
  }

  /** Where a sign of LINE's stands, the text has a dollar. */
  private static void signsHavePlaces(JsonNode message, Place place) {
    String text = message.path("text").asString("");
    for (int i = 0; i < message.path("emojis").size(); i++) {
      int index = message.path("emojis").path(i).path("index").asInt(-1);
      if (index < 0 || index >= text.length() || text.charAt(index) != '$') {
        place.field("emojis").item(i).field("index").wrong("No $ at this index of the text");
      }
    }
  }

  private static void fills(JsonNode fills, Place place) {
    if (fills.size() > MOST_FILLS) {
      place.wrong("Size must be between 0 and " + MOST_FILLS);
    }
    atMost(MOST_MENTIONS, "mention", fills, place);
    atMost(MOST_SIGNS, "emoji", fills, place);
    for (Map.Entry<String, JsonNode> fill : fills.properties()) {
      Place here = place.field(fill.getKey());
      if (fill.getKey().matches("[0-9A-Za-z_]{1,20}")) {
        FILL.on(fill.getValue(), here);
      } else {
        here.wrong("invalid property");
      }
    }
  }

  private static void atMost(int most, String type, JsonNode fills, Place place) {
    long found =
        fills.valueStream().filter(one -> one.path("type").asString("").equals(type)).count();
    if (found > most) {
      place.wrong("No more than " + most + " of type " + type);
    }
  }
}
