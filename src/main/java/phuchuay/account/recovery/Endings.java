package phuchuay.account.recovery;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.Person;
import phuchuay.account.RecoveryChanged;
import phuchuay.account.RecoveryRequest;
import phuchuay.account.RecoveryRequest.State;
import phuchuay.account.kept.AccountRows;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** How a request ends without an officer: its owner objects, or nobody decides in time. */
@Component
class Endings {

  private static final Duration KEPT = Duration.ofDays(365);

  private final RecoveryRows rows;
  private final AccountRows accounts;
  private final RecoveryMails mails;
  private final Audit audit;
  private final ApplicationEventPublisher facts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Endings(
      RecoveryRows rows,
      AccountRows accounts,
      RecoveryMails mails,
      Audit audit,
      ApplicationEventPublisher facts,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.mails = mails;
    this.audit = audit;
    this.facts = facts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** By one press in the mail: it was not them. */
  @Transactional
  public boolean object(String value) {
    return rows.byObjection(value).filter(request -> settle(request, State.OBJECTED)).isPresent();
  }

  @Scheduled(fixedDelay = 60_000)
  void expire() {
    rows.over(clock.instant()).forEach(id -> transaction.executeWithoutResult(_ -> expire(id)));
  }

  @Scheduled(cron = "0 45 3 * * *", zone = "Asia/Bangkok")
  void forget() {
    rows.forget(clock.instant(), KEPT);
  }

  private void expire(UUID id) {
    Optional<RecoveryRequest> request = rows.find(id);
    if (request.isEmpty()) {
      rows.settle(id, State.EXPIRED, Party.HOUSE.id(), clock.instant());
    }
    request
        .filter(found -> settle(found, State.EXPIRED))
        .flatMap(found -> accounts.find(found.account()))
        .ifPresent(account -> mails.expired(account, request.orElseThrow().kind()));
  }

  private boolean settle(RecoveryRequest request, State state) {
    Party owner = Person.party(request.system(), request.account());
    Party by = state == State.OBJECTED ? owner : Party.HOUSE;
    boolean settled = rows.settle(request.id(), state, by.id(), clock.instant()).isPresent();
    if (settled) {
      facts.publishEvent(new RecoveryChanged(request.id()));
      audit.write(
          Act.by(by, "recovery." + state.name().toLowerCase(Locale.ROOT))
              .about(owner)
              .with("kind", request.kind()));
    }
    return settled;
  }
}
