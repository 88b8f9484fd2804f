package phuchuay.account.recovery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.RecoveryChanged;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.RecoveryRequest.State;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.proof.Codes;
import phuchuay.account.recovery.RecoveryRows.Filed;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;

/** Puts requests before the officers, and remembers those whose answers were wrong. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Filing {

  private final RecoveryRows rows;
  private final Proofs proofs;
  private final RecoveryMails mails;
  private final Audit audit;
  private final AccountSettings settings;
  private final ApplicationEventPublisher facts;
  private final Clock clock;

  Filing(
      RecoveryRows rows,
      Proofs proofs,
      RecoveryMails mails,
      Audit audit,
      AccountSettings settings,
      ApplicationEventPublisher facts,
      Clock clock) {
    this.rows = rows;
    this.proofs = proofs;
    this.mails = mails;
    this.audit = audit;
    this.settings = settings;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * A newer password takes the place of an older one; a lost app is asked for once.
   *
   * @return the reference of what waits now
   */
  public String file(Account account, Kind kind, @Nullable String password, String reference) {
    Optional<String> waiting = rows.waiting(account.id(), kind);
    if (kind == Kind.LOST_APP && waiting.isPresent()) {
      return waiting.get();
    }
    rows.replace(account.id(), kind, clock.instant())
        .forEach(id -> facts.publishEvent(new RecoveryChanged(id)));
    String objection = Codes.ticket();
    Filed filed = filed(account, kind, password, objection, reference);
    rows.add(filed);
    facts.publishEvent(new RecoveryChanged(filed.id()));
    audit.write(Act.by(account.party(), "recovery.asked").with("kind", kind));
    mails.asked(account, kind, reference, objection);
    return reference;
  }

  /** Answers came for this account; what they were is told to nobody but the officers. */
  void answered(Account account, boolean right, String password, String reference) {
    boolean locked = proofs.of(account.id()).filter(Proof::locked).isPresent();
    if (right && !locked) {
      file(account, Kind.QUESTIONS, password, reference);
      return;
    }
    rows.note(
        filed(account, Kind.QUESTIONS, null, Codes.ticket(), reference),
        locked ? State.LOCKED : State.WRONG);
    if (!locked && proofs.wrong(account.id()) >= settings.recovery().mostWrong()) {
      proofs.lock(account.id());
      audit.write(Act.by(account.party(), "recovery.locked"));
      mails.locked(account);
    }
  }

  public boolean unlock(Account account) {
    return proofs.unlock(account.id());
  }

  private Filed filed(
      Account account, Kind kind, @Nullable String password, String objection, String reference) {
    Instant now = clock.instant();
    return new Filed(
        AccountRows.newId(now),
        reference,
        kind,
        account.id(),
        password,
        objection,
        now,
        kind == Kind.LOST_APP ? now.plus(settings.recovery().cooling()) : now,
        now.plus(settings.recovery().open()));
  }
}
