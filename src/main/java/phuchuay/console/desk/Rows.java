package phuchuay.console.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import phuchuay.chat.care.Care;
import phuchuay.platform.ThaiDates;

/** Words the lists of the desk. */
@Component
class Rows {

  static final Locale THAI = Locale.of("th");

  private final Askers askers;
  private final DeskOfficers officers;
  private final MessageSource messages;
  private final SpringTemplateEngine pages;
  private final Clock clock;

  Rows(
      Askers askers,
      DeskOfficers officers,
      MessageSource messages,
      SpringTemplateEngine pages,
      Clock clock) {
    this.askers = askers;
    this.officers = officers;
    this.messages = messages;
    this.pages = pages;
    this.clock = clock;
  }

  Row row(Care care) {
    Instant since = care.open() ? care.askedAt() : null;
    return new Row(
        care.conversation(),
        askers.name(care),
        askers.agency(care),
        care.about().system(),
        care.state().name(),
        last(care),
        since == null ? 0 : since.toEpochMilli(),
        since == null ? "" : waits(Duration.between(since, clock.instant())),
        tone(care),
        care.officer() == null ? null : care.officer().toString(),
        officers.name(care.officer()),
        care.unread(),
        care.labels(),
        when(care.lastAt()));
  }

  /** The row as HTML, for streams. */
  String html(Care care) {
    Context context = new Context(THAI);
    context.setVariable("row", row(care));
    return pages.process("console/desk-row", context);
  }

  /** Amber from half of the time on, red when it is over. */
  private String tone(Care care) {
    Instant by = care.answerBy();
    Instant asked = care.askedAt();
    if (!care.open() || by == null || asked == null) {
      return "plain";
    }
    Instant now = clock.instant();
    if (!now.isBefore(by)) {
      return "bad";
    }
    return now.isBefore(asked.plus(Duration.between(asked, by).dividedBy(2))) ? "plain" : "wait";
  }

  private String last(Care care) {
    return care.last().isBlank() && !care.lastKind().isEmpty()
        ? word("desk.kind." + care.lastKind(), word("desk.kind.other", ""))
        : care.last();
  }

  private String when(@Nullable Instant at) {
    if (at == null) {
      return "";
    }
    boolean today = ThaiDates.date(at).equals(ThaiDates.date(clock.instant()));
    return today ? ThaiDates.time(at) : ThaiDates.date(at);
  }

  String waits(Duration waits) {
    String unit = waits.toDays() > 0 ? "days" : waits.toHours() > 0 ? "hours" : "minutes";
    long many =
        switch (unit) {
          case "days" -> waits.toDays();
          case "hours" -> waits.toHours();
          default -> Math.max(0, waits.toMinutes());
        };
    return messages.getMessage("desk.waits." + unit, new Object[] {many}, THAI);
  }

  String word(String key, String other, Object... fills) {
    String found = messages.getMessage(key, fills, null, THAI);
    return found == null ? other : found;
  }
}
