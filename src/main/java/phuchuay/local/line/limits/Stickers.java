package phuchuay.local.line.limits;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The stickers a bot may send: fifteen packages, each a run of ids. */
final class Stickers {

  private record Run(long first, long last) {}

  private static final Map<String, Run> SENDABLE =
      Map.ofEntries(
          Map.entry("446", new Run(1988, 2027)),
          Map.entry("789", new Run(10855, 10894)),
          Map.entry("1070", new Run(17839, 17878)),
          Map.entry("6136", new Run(10551376, 10551399)),
          Map.entry("6325", new Run(10979904, 10979927)),
          Map.entry("6359", new Run(11069848, 11069871)),
          Map.entry("6362", new Run(11087920, 11087943)),
          Map.entry("6370", new Run(11088016, 11088039)),
          Map.entry("6632", new Run(11825374, 11825397)),
          Map.entry("8515", new Run(16581242, 16581265)),
          Map.entry("8522", new Run(16581266, 16581289)),
          Map.entry("8525", new Run(16581290, 16581313)),
          Map.entry("11537", new Run(52002734, 52002773)),
          Map.entry("11538", new Run(51626494, 51626533)),
          Map.entry("11539", new Run(52114110, 52114149)));

  private Stickers() {}

  static void check(JsonNode sticker, Place place) {
    Run run = SENDABLE.get(sticker.path("packageId").asString(""));
    String id = sticker.path("stickerId").asString("");
    if (run == null) {
      place.field("packageId").wrong("invalid property");
    } else if (!id.matches("\\d{1,9}")
        || Long.parseLong(id) < run.first()
        || Long.parseLong(id) > run.last()) {
      place.field("stickerId").wrong("invalid property");
    }
  }
}
