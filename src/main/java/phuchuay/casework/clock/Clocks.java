package phuchuay.casework.clock;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Deadline;
import phuchuay.casework.Label;
import phuchuay.casework.clock.ClockRows.Row;
import phuchuay.casework.programme.ClockRule;
import phuchuay.casework.programme.Move;
import phuchuay.casework.programme.Programme;
import phuchuay.platform.Time;
import phuchuay.platform.days.Holidays;
import phuchuay.platform.days.Reckoning;
import phuchuay.platform.days.Span.Unit;

/** The clocks of cases (กำหนดเวลาของเรื่อง): which run, since when, and until when. */
@Component
public class Clocks {

  private final ClockRows rows;
  private final Holidays holidays;
  private final Clock clock;

  Clocks(ClockRows rows, Holidays holidays, Clock clock) {
    this.rows = rows;
    this.holidays = holidays;
    this.clock = clock;
  }

  /** A clock of a case as its page shows it. */
  public record Running(String clock, Label name, Instant began, Instant due, boolean rang) {}

  /**
   * Starts, stops and sets whatever has to, for a case that has moved or whose answers have
   * changed; within the transaction that holds the case.
   *
   * @param known its answers and findings
   */
  public void follow(CaseFile file, Programme programme, Answers known) {
    Reckoning reckoning = holidays.latest();
    Map<String, Row> running = new HashMap<>();
    rows.running(file.id()).forEach(row -> running.put(row.clock(), row));
    for (ClockRule rule : programme.clocksIn(file.state())) {
      Row row = running.remove(rule.id());
      Optional<Instant> base =
          rule.when() == null || rule.when().holds(known)
              ? base(rule, file, row, known)
              : Optional.empty();
      if (base.isPresent()) {
        run(file, rule, row, base.get(), reckoning);
      } else if (row != null) {
        rows.stop(row, clock.instant());
      }
    }
    running.values().forEach(row -> rows.stop(row, clock.instant()));
    rows.tellCase(file.id());
  }

  /** Whether a move that waits for a clock's proposal may be made now. */
  public boolean proposed(UUID caseId, Programme programme, Move move) {
    Instant now = clock.instant();
    return rows.running(caseId).stream()
        .filter(row -> row.rang() != null)
        .anyMatch(
            row ->
                programme.proposing(move).stream()
                    .filter(rule -> rule.id().equals(row.clock()))
                    .anyMatch(rule -> !due(rule, row).isAfter(now)));
  }

  /** Whether the moment of this clock has come, told by time and not by whether it has rung. */
  public boolean over(UUID caseId, String clockId) {
    return rows.running(caseId).stream()
        .anyMatch(row -> row.clock().equals(clockId) && !row.due().isAfter(clock.instant()));
  }

  /** What runs or rang for a case, with the last day that is in time. */
  public List<Deadline> deadlines(CaseFile file, Programme programme) {
    return rows.running(file.id()).stream()
        .flatMap(
            row ->
                programme.clock(row.clock()).stream()
                    .map(rule -> new Deadline(rule.id(), rule.name(), row.due(), last(rule, row))))
        .toList();
  }

  /** Whether a clock that rang for this moment stands as it did then. */
  public boolean ringsStill(UUID id, Instant due) {
    return rows.ringsStill(id, due);
  }

  private static LocalDate last(ClockRule rule, Row row) {
    boolean atTheEnd = rule.length().lead() == null && rule.length().over();
    return atTheEnd ? Reckoning.lastDay(row.due()) : LocalDate.ofInstant(row.due(), Time.BANGKOK);
  }

  public List<Running> of(CaseFile file, Programme programme) {
    return rows.running(file.id()).stream()
        .map(
            row ->
                new Running(
                    row.clock(),
                    programme.clock(row.clock()).map(ClockRule::name).orElseThrow(),
                    row.began(),
                    row.due(),
                    row.rang() != null))
        .toList();
  }

  /** By the calendar of today: a day that has become a holiday takes a proposal back. */
  private Instant due(ClockRule rule, Row row) {
    return Due.of(rule.length(), row.began(), holidays.latest());
  }

  private void run(
      CaseFile file, ClockRule rule, @Nullable Row row, Instant base, Reckoning reckoning) {
    Instant due = Due.of(rule.length(), base, reckoning);
    if (row == null) {
      boolean working = rule.length().span().unit() == Unit.WORKING_DAYS;
      rows.start(file.id(), rule.id(), working, base, due);
    } else if (!row.due().equals(due) || !row.began().equals(base)) {
      rows.set(row, base, due, due.isAfter(clock.instant()));
    }
  }

  /** From when it counts; from entry, a clock that runs already goes on. */
  private static Optional<Instant> base(
      ClockRule rule, CaseFile file, @Nullable Row row, Answers known) {
    return switch (rule.from()) {
      case ClockRule.ENTRY -> Optional.of(row == null ? file.since() : row.began());
      case ClockRule.HANDED_IN -> Optional.ofNullable(file.handedInAt());
      default -> day(known.text(rule.from()));
    };
  }

  private static Optional<Instant> day(String iso) {
    try {
      return iso.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(iso).atStartOfDay(Time.BANGKOK).toInstant());
    } catch (DateTimeException stillBeingTyped) {
      return Optional.empty();
    }
  }
}
