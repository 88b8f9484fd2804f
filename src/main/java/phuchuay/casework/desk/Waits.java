package phuchuay.casework.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.platform.ThaiDates;
import phuchuay.platform.Time;

/** How long something waits and by when it is due, in words, and how that looks. */
@Component
class Waits {

  private static final Locale THAI = Locale.of("th");
  private static final Duration LONG = Duration.ofDays(3);
  private static final Duration TOO_LONG = Duration.ofDays(7);

  private final MessageSource messages;
  private final Clock clock;

  Waits(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** Words, and a tone: plain, wait or bad. */
  record Wait(String words, String tone) {}

  Wait since(Instant since) {
    Duration waits = Duration.between(since, clock.instant());
    String tone =
        waits.compareTo(TOO_LONG) >= 0 ? "bad" : waits.compareTo(LONG) >= 0 ? "wait" : "plain";
    return new Wait(words(waits), tone);
  }

  /** "15 ม.ค. 2570 (อีก 12 วัน)". */
  Wait due(Instant due) {
    Instant now = clock.instant();
    String words =
        ThaiDates.dateFrom(
            LocalDate.ofInstant(now, Time.BANGKOK), LocalDate.ofInstant(due, Time.BANGKOK));
    String tone = due.isBefore(now) ? "bad" : due.isBefore(now.plus(LONG)) ? "wait" : "plain";
    return new Wait(words, tone);
  }

  static String moment(Instant at) {
    return ThaiDates.date(at) + " " + ThaiDates.time(at);
  }

  private String words(Duration waits) {
    if (waits.toDays() > 0) {
      return word("days", waits.toDays());
    }
    return waits.toHours() > 0
        ? word("hours", waits.toHours())
        : word("minutes", Math.max(1, waits.toMinutes()));
  }

  private String word(String unit, long count) {
    return messages.getMessage("review.waits." + unit, new Object[] {count}, THAI);
  }
}
