package phuchuay.console.outage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.SystemNames;
import phuchuay.platform.Time;

/** The form in which officers say what is wrong; it keeps what was typed. */
record OutageForm(
    @Nullable String system,
    @Nullable String words,
    @Nullable String since,
    @Nullable String expected) {

  static final int LONGEST = 300;

  private static final Duration LONG_AGO = Duration.ofDays(366);
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

  /** Empty, beginning now. */
  static OutageForm at(Instant now, String system) {
    return new OutageForm(system, "", field(now), "");
  }

  static OutageForm of(Outage outage) {
    return new OutageForm(
        outage.system(),
        outage.words(),
        field(outage.since()),
        outage.expected() == null ? "" : field(outage.expected()));
  }

  /** What is wrong with it, by field, as pages call it; empty if nothing is. */
  Map<String, String> mistakes(Instant now) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    if (system == null || !SystemNames.ALL.contains(system)) {
      mistakes.put("system", "missing");
    }
    if (clean().isEmpty()) {
      mistakes.put("words", "missing");
    } else if (clean().length() > LONGEST) {
      mistakes.put("words", "long");
    }
    Optional<Instant> began = moment(since);
    if (began.isEmpty() || began.get().isAfter(now) || began.get().isBefore(now.minus(LONG_AGO))) {
      mistakes.put("since", "wrong");
    }
    if (expected != null && !expected.isBlank()) {
      Optional<Instant> until = moment(expected);
      if (until.isEmpty() || !until.get().isAfter(now) || until.get().isAfter(now.plus(LONG_AGO))) {
        mistakes.put("expected", "wrong");
      }
    }
    return mistakes;
  }

  /** To be asked only when nothing is wrong. */
  Wording wording() {
    return new Wording(
        String.valueOf(system),
        clean(),
        moment(since).orElseThrow(),
        moment(expected).orElse(null));
  }

  private String clean() {
    return words == null ? "" : words.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static Optional<Instant> moment(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(typed.strip()).atZone(Time.BANGKOK).toInstant());
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private static String field(Instant at) {
    return FIELD.format(LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MINUTES), Time.BANGKOK));
  }
}
