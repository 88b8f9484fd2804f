package phuchuay.local.line.limits;

import static phuchuay.local.line.limits.Check.flag;
import static phuchuay.local.line.limits.Check.matching;
import static phuchuay.local.line.limits.Check.oneOf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Components that show a picture: image, icon, and the video of a hero. */
final class FlexPicture {

  private static final Check SIZE =
      matching("\\d+(\\.\\d+)?(px|%)|xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full");

  private static final Pattern RATIO =
      Pattern.compile("(\\d{1,6}(?:\\.\\d+)?):(\\d{1,6}(?:\\.\\d+)?)");

  private FlexPicture() {}

  static Check icon() {
    return Flex.placed()
        .must("url", Urls.media())
        .may("size", Flex.FONT)
        .may("aspectRatio", FlexPicture::ratio)
        .may("scaling", flag());
  }

  static Check image() {
    return Flex.placed()
        .must("url", Urls.media())
        .may("size", SIZE)
        .may("align", oneOf("start", "end", "center"))
        .may("gravity", oneOf("top", "bottom", "center"))
        .may("aspectRatio", FlexPicture::ratio)
        .may("aspectMode", oneOf("fit", "cover"))
        .may("backgroundColor", Flex.COLOR)
        .may("animated", flag())
        .may("action", Actions.FLEX);
  }

  static Check video() {
    return Shape.closed()
        .must("url", Urls.media())
        .must("previewUrl", Urls.media())
        .must("altContent", Flex.only("box", "image"))
        .may("aspectRatio", FlexPicture::ratio)
        .may("action", Actions.FLEX);
  }

  /** Width and height are 1 to 100,000, and the height at most three times the width. */
  private static void ratio(JsonNode value, Place place) {
    Matcher matcher = RATIO.matcher(value.asString(""));
    double width = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
    double height = matcher.matches() ? Double.parseDouble(matcher.group(2)) : 0;
    if (Math.min(width, height) < 1 || Math.max(width, height) > 100_000) {
      place.wrong("invalid property");
    } else if (height > width * 3) {
      place.wrong("The height must be three times the width or less");
    }
  }
}
