package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.graphemes;
import static phuchuay.local.line.limits.Check.list;
import static phuchuay.local.line.limits.Check.whole;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Judges request bodies as LINE does. */
public final class Limits {

  private static final Check MENU =
      Shape.open()
          .must(
              "size", Shape.open().must("width", whole(800, 2500)).must("height", whole(250, 1724)))
          .must("selected", Check.flag())
          .must("name", graphemes(1, 300))
          .must("chatBarText", graphemes(1, 14))
          .must("areas", list(0, 20, area()))
          .and(Limits::wide);

  private Limits() {}

  /** What LINE would refuse in the {@code messages} of a reply, a push or a multicast. */
  public static Refused messages(JsonNode body) {
    List<Violation> found = new ArrayList<>();
    list(1, 5, Messages.ANY).on(body.path("messages"), Place.top(found).field("messages"));
    return found.isEmpty() ? flexes(body.path("messages")) : counted(found);
  }

  /** What LINE would refuse because of where the messages go. */
  public static Refused sentTo(boolean group, JsonNode messages) {
    List<Violation> found = new ArrayList<>();
    Place place = Place.top(found).field("messages");
    for (int i = 0; i < messages.size(); i++) {
      JsonNode message = messages.get(i);
      boolean mentions =
          message.path("substitution").valueStream().anyMatch(fill -> fill.has("mentionee"));
      if (mentions && !group) {
        place.item(i).field("substitution").wrong("Mentions are for groups only");
      }
      if (message.has("trackingId") && group) {
        place.item(i).field("trackingId").wrong("trackingId cannot be used in groups");
      }
    }
    return counted(found);
  }

  /** What LINE would refuse in the name under which messages are counted together. */
  public static Refused units(JsonNode body) {
    List<Violation> found = new ArrayList<>();
    JsonNode names = body.path("customAggregationUnits");
    if (!names.isMissingNode()) {
      list(0, 1, Check.matching("[A-Za-z0-9_]{1,30}"))
          .on(names, Place.top(found).field("customAggregationUnits"));
    }
    return counted(found);
  }

  /** What LINE would refuse in a coupon. */
  public static Refused coupon(JsonNode coupon) {
    List<Violation> found = new ArrayList<>();
    Coupon.ANY.on(coupon, Place.top(found));
    return counted(found);
  }

  /** What LINE would refuse in a rich menu. */
  public static Refused menu(JsonNode menu) {
    List<Violation> found = new ArrayList<>();
    MENU.on(menu, Place.top(found));
    return counted(found);
  }

  private static Refused flexes(JsonNode messages) {
    for (int i = 0; i < messages.size(); i++) {
      List<Violation> found = new ArrayList<>();
      if ("flex".equals(messages.get(i).path("type").asString(""))) {
        FlexContainer.ANY.on(messages.get(i).path("contents"), Place.top(found).container(found));
      }
      if (!found.isEmpty()) {
        return new Refused(
            "A\u00a0message (messages[" + i + "]) in the request body is invalid", found);
      }
    }
    return counted(List.of());
  }

  private static Refused counted(List<Violation> found) {
    return Refused.of(found);
  }

  private static Check area() {
    Shape bounds =
        Shape.open()
            .must("x", whole(0, 2500))
            .must("y", whole(0, 2500))
            .must("width", whole(1, 2500))
            .must("height", whole(1, 2500));
    return Shape.open().must("bounds", bounds).must("action", Actions.MENU);
  }

  private static void wide(JsonNode menu, Place place) {
    double height = menu.path("size").path("height").asDouble(1);
    if (menu.path("size").path("width").asDouble(0) / height < 1.45) {
      place.field("size").wrong("The aspect ratio must be 1.45 or more");
    }
  }
}
