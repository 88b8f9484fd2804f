package phuchuay.casework.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.casework.Actor;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.ClockRang;
import phuchuay.casework.Moved;
import phuchuay.casework.clock.ClockRows.Row;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.move.Making;
import phuchuay.casework.programme.ClockRule;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.platform.Failures;

/**
 * Rings the clocks whose moment has come. Every instance looks, whoever holds the case rings, and
 * looks once more before: what was handed in or put off meanwhile does not ring. After an outage it
 * is late, never lost.
 */
@Component
class Ringing {

  private static final Logger log = LoggerFactory.getLogger(Ringing.class);
  private static final int AT_ONCE = 500;

  private final ClockRows rows;
  private final Clocks clocks;
  private final CaseRows cases;
  private final Programmes programmes;
  private final Making making;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher facts;
  private final Clock clock;

  Ringing(
      ClockRows rows,
      Clocks clocks,
      CaseRows cases,
      Programmes programmes,
      Making making,
      TransactionTemplate transaction,
      ApplicationEventPublisher facts,
      Clock clock) {
    this.rows = rows;
    this.clocks = clocks;
    this.cases = cases;
    this.programmes = programmes;
    this.making = making;
    this.transaction = transaction;
    this.facts = facts;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1000)
  void ring() {
    rows.due(clock.instant(), AT_ONCE).forEach(this::ring);
  }

  /** One case apart from the others: one that fails stops nobody. */
  private void ring(UUID caseId) {
    try {
      transaction.executeWithoutResult(_ -> cases.lockIfFree(caseId).ifPresent(this::rung));
    } catch (RuntimeException failure) {
      log.warn("the clocks of case {} wait: {}", caseId, Failures.whereabouts(failure));
      if (!Failures.passing(failure)) {
        rows.later(caseId, clock.instant());
      }
    }
  }

  private void rung(CaseFile file) {
    Programme programme = programmes.of(file);
    clocks.follow(file, programme, cases.known(file.id()));
    Instant now = clock.instant();
    for (Row row : due(file, now)) {
      if (rows.running(file.id()).contains(row)) {
        rows.rang(row, now);
        programme.clock(row.clock()).ifPresent(rule -> happens(file, rule, row));
      }
    }
    rows.lookedAt(file.id());
    rows.tellCase(file.id());
  }

  /** The longest due first: one that moves the case on stops those that come after. */
  private List<Row> due(CaseFile file, Instant now) {
    return rows.running(file.id()).stream()
        .filter(row -> row.rang() == null && !row.due().isAfter(now))
        .sorted(Comparator.comparing(Row::due))
        .toList();
  }

  private void happens(CaseFile file, ClockRule rule, Row row) {
    if (rule.moves() == null) {
      facts.publishEvent(fact(file, rule, row));
      return;
    }
    Optional<CaseFile> now = cases.find(file.id());
    Moved moved = making.byHouse(now.orElseThrow(), Actor.CLOCK, rule.moves(), Answers.NONE);
    if (!(moved instanceof Moved.Done)) {
      log.warn("clock {} of case {} moved nothing: {}", rule.id(), file.id(), kind(moved));
    }
  }

  private static String kind(Moved moved) {
    return moved instanceof Moved.NotAllowed refused
        ? refused.key()
        : moved.getClass().getSimpleName();
  }

  private static ClockRang fact(CaseFile file, ClockRule rule, Row row) {
    return new ClockRang(
        row.id(),
        file.id(),
        file.number().value(),
        file.type(),
        file.system().word(),
        rule.id(),
        row.due(),
        rule.proposes(),
        file.agency(),
        file.seat(),
        rule.notice().tell(),
        rule.notice().chat(),
        rule.notice().mail());
  }
}
