package phuchuay.local.line.limits;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One rule about one value of a request body. */
@FunctionalInterface
interface Check {

  void on(JsonNode value, Place place);

  default Check and(Check other) {
    return (value, place) -> {
      on(value, place);
      other.on(value, place);
    };
  }

  static Check anything() {
    return (value, place) -> {};
  }

  /** A text counted in UTF-16 units, as LINE counts most texts. */
  static Check units(int min, int max) {
    return (value, place) ->
        length(value, value.isString() ? value.stringValue().length() : 0, min, max, place);
  }

  /** A text counted in grapheme clusters, as LINE counts labels and what is shown with them. */
  static Check graphemes(int min, int max) {
    return (value, place) ->
        length(value, value.isString() ? Graphemes.of(value.stringValue()) : 0, min, max, place);
  }

  private static void length(JsonNode value, int length, int min, int max, Place place) {
    if (!value.isString()) {
      place.wrong("The value must be a string");
    } else if (min > 0 && length == 0) {
      place.wrong("May not be empty");
    } else if (length < min || length > max) {
      place.wrong("Length must be between " + min + " and " + max);
    }
  }

  static Check matching(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return (value, place) -> {
      if (!value.isString() || !compiled.matcher(value.stringValue()).matches()) {
        place.wrong("invalid property");
      }
    };
  }

  static Check oneOf(String... words) {
    return (value, place) -> {
      if (!value.isString() || !List.of(words).contains(value.stringValue())) {
        place.wrong("Must be one of the following values: " + List.of(words));
      }
    };
  }

  static Check whole(long min, long max) {
    return (value, place) -> {
      if (!value.isIntegralNumber() || value.asLong() < min || value.asLong() > max) {
        place.wrong("Must be a whole number between " + min + " and " + max);
      }
    };
  }

  static Check number(double min, double max) {
    return (value, place) -> {
      if (!value.isNumber() || value.asDouble() < min || value.asDouble() > max) {
        place.wrong("Must be between " + min + " and " + max);
      }
    };
  }

  static Check flag() {
    return (value, place) -> {
      if (!value.isBoolean()) {
        place.wrong("The value must be true or false");
      }
    };
  }

  static Check list(int min, int max, Check each) {
    return (value, place) -> {
      if (!value.isArray() || value.size() < min || value.size() > max) {
        place.wrong("Size must be between " + min + " and " + max);
        return;
      }
      for (int i = 0; i < value.size(); i++) {
        each.on(value.get(i), place.item(i));
      }
    };
  }

  /** What stands in {@code type} decides which rules hold. */
  static Check byType(Map<String, ? extends Check> kinds) {
    return (value, place) -> {
      Check kind = kinds.get(value.path("type").asString(""));
      if (kind == null) {
        place.field("type").wrong("Must be one of the following values: " + kinds.keySet());
      } else {
        kind.on(value, place);
      }
    };
  }
}
