package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.list;
import static phuchuay.local.line.limits.Check.units;
import static phuchuay.local.line.limits.Check.whole;

import java.util.Map;

/** Image maps: a picture 1040 wide, what may be tapped on it, and a film that may play on it. */
final class Imagemaps {

  private Imagemaps() {}

  static Check imagemap(Shape message) {
    return message
        .must("baseUrl", Urls.media())
        .must("altText", units(1, 1500))
        .must(
            "baseSize",
            Shape.open().must("width", whole(1040, 1040)).must("height", whole(1, 10_000)))
        .must("actions", list(1, 50, tappable()))
        .may("video", film());
  }

  private static Shape film() {
    return Shape.open()
        .must("originalContentUrl", Urls.media())
        .must("previewImageUrl", Urls.media())
        .must("area", area())
        .may("externalLink", Shape.open().must("linkUri", Urls.link()).must("label", units(1, 30)));
  }

  private static Check tappable() {
    Shape part = Shape.open().must("area", area()).may("label", units(0, 100));
    return Check.byType(
        Map.of(
            "uri", Shape.open().with(part).must("linkUri", Urls.link()),
            "message", Shape.open().with(part).must("text", units(1, 400)),
            "clipboard", Shape.open().with(part).must("clipboardText", units(1, 1000))));
  }

  private static Shape area() {
    Check side = whole(0, 10_000);
    return Shape.open().must("x", side).must("y", side).must("width", side).must("height", side);
  }
}
