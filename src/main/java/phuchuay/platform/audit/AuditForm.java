package phuchuay.platform.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.AuditSearch;
import phuchuay.platform.Time;
import phuchuay.platform.TypedDates;

/** What was typed above the audit, and what it asks for. */
record AuditForm(
    @Nullable String actor,
    @Nullable String act,
    @Nullable String subject,
    @Nullable String from,
    @Nullable String until,
    @Nullable Long before) {

  private static final int LONGEST = 200;

  AuditForm {
    actor = plain(actor);
    act = plain(act);
    subject = plain(subject);
    from = plain(from);
    until = plain(until);
  }

  /** The fields that cannot be understood. */
  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (from != null && TypedDates.read(from).isEmpty()) {
      mistakes.add("from");
    }
    if (until != null && TypedDates.read(until).isEmpty()) {
      mistakes.add("until");
    }
    return mistakes;
  }

  /** The last day counts whole. */
  AuditSearch search() {
    return new AuditSearch(actor, act, subject, start(from, 0), start(until, 1), before);
  }

  /** Whether somebody is looked up, and not only the list looked at. */
  boolean names() {
    return before == null && (actor != null || subject != null);
  }

  private static @Nullable Instant start(@Nullable String day, int later) {
    return day == null
        ? null
        : TypedDates.read(day)
            .map((LocalDate read) -> read.plusDays(later).atStartOfDay(Time.BANGKOK).toInstant())
            .orElse(null);
  }

  private static @Nullable String plain(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String text = typed.replace("\0", "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
