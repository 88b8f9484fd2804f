package phuchuay.local.line.limits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The days and times a date picker begins with, starts and ends at; each in the form of its mode.
 */
final class Moments {

  private static final String EARLIEST = "1900-01-01";
  private static final String LATEST = "2100-12-31";

  private Moments() {}

  static void check(JsonNode picker, Place place) {
    String mode = picker.path("mode").asString("");
    String min = in(mode, picker, "min", place);
    String max = in(mode, picker, "max", place);
    String initial = in(mode, picker, "initial", place);
    if (min != null && max != null && min.compareTo(max) >= 0) {
      place.field("min").wrong("The minimum must be before the maximum");
    } else if (initial != null && outside(initial, min, max)) {
      place.field("initial").wrong("Must be between the minimum and the maximum");
    }
  }

  private static boolean outside(String initial, @Nullable String min, @Nullable String max) {
    return min != null && initial.compareTo(min) < 0 || max != null && initial.compareTo(max) > 0;
  }

  /** The moment as it sorts, or nothing when it is left out or wrong. */
  private static @Nullable String in(String mode, JsonNode picker, String field, Place place) {
    if (!picker.hasNonNull(field)) {
      return null;
    }
    String moment = picker.path(field).asString("").toUpperCase(Locale.ROOT);
    if (!there(mode, moment)) {
      place.field(field).wrong("invalid property");
      return null;
    }
    return moment;
  }

  private static boolean there(String mode, String moment) {
    try {
      return switch (mode) {
        case "date" -> moment.matches("\\d{4}-\\d\\d-\\d\\d") && inRange(LocalDate.parse(moment));
        case "time" -> moment.matches("\\d\\d:\\d\\d") && LocalTime.parse(moment).getSecond() == 0;
        case "datetime" ->
            moment.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d")
                && inRange(LocalDateTime.parse(moment).toLocalDate());
        default -> true;
      };
    } catch (DateTimeException noSuchMoment) {
      return false;
    }
  }

  private static boolean inRange(LocalDate day) {
    return !day.isBefore(LocalDate.parse(EARLIEST)) && !day.isAfter(LocalDate.parse(LATEST));
  }
}
