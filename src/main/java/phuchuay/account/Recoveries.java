package phuchuay.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.RecoveryRequest.State;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.recovery.Comeback;
import phuchuay.account.recovery.Filing;
import phuchuay.account.recovery.RecoveryMails;
import phuchuay.account.recovery.RecoveryRows;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/**
 * Requests to come back in (กู้คืนบัญชี), each for an officer to decide: another password after
 * right answers, or another authenticator app.
 */
@Component
public class Recoveries {

  private static final int LISTED = 100;

  private final RecoveryRows rows;
  private final AccountRows accounts;
  private final Filing filing;
  private final Comeback comeback;
  private final RecoveryMails mails;
  private final Audit audit;
  private final ApplicationEventPublisher facts;
  private final Clock clock;

  Recoveries(
      RecoveryRows rows,
      AccountRows accounts,
      Filing filing,
      Comeback comeback,
      RecoveryMails mails,
      Audit audit,
      ApplicationEventPublisher facts,
      Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.filing = filing;
    this.comeback = comeback;
    this.mails = mails;
    this.audit = audit;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Files it for whoever has proven as much as they can; the owner is told and may object.
   *
   * @param password the one that was chosen, as it is kept; none when the app is lost
   * @return the reference to name to an officer
   */
  @Transactional
  public String ask(UUID account, Kind kind, @Nullable String password, String reference) {
    return filing.file(accounts.lock(account).orElseThrow(), kind, password, reference);
  }

  /** What waits, oldest first, then what was settled lately, of the systems this officer has. */
  @Transactional(readOnly = true)
  public List<RecoveryRequest> listed(Person officer) {
    return rows.of(
        Stream.of(AccountSystem.values()).filter(of -> concerns(officer, of)).toList(), LISTED);
  }

  /** As it stands; it stays so until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<RecoveryRequest> held(UUID id) {
    rows.hold(id);
    return rows.find(id);
  }

  /**
   * What an officer has decided in another room, which has seen to it that they may; in its
   * transaction.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public RecoveryDecision decided(UUID id, boolean approved, Party by, String reason) {
    Optional<RecoveryRequest> request = rows.find(id);
    return request
        .flatMap(found -> accounts.lock(found.account()))
        .map(
            account ->
                approved
                    ? approved(request.orElseThrow(), account, by, reason)
                    : refused(request.orElseThrow(), account, by, reason))
        .orElse(RecoveryDecision.NOT_THERE);
  }

  /**
   * The password counts, or the next sign-in sets up another app; whoever was signed in is out.
   *
   * @param reason asked for when a supervisor does not wait until the owner could have objected
   */
  @Transactional
  public RecoveryDecision approve(UUID id, Person by, String reason) {
    return decide(
        id,
        by,
        (request, account) -> {
          if (clock.instant().isBefore(request.freeAt())) {
            if (!by.leads()) {
              return RecoveryDecision.TOO_EARLY;
            }
            if (reason.isBlank()) {
              return RecoveryDecision.NO_REASON;
            }
          }
          return approved(request, account, by.party(), reason);
        });
  }

  /** Nothing changes; the person is told why. */
  @Transactional
  public RecoveryDecision refuse(UUID id, Person by, String reason) {
    if (reason.isBlank()) {
      return RecoveryDecision.NO_REASON;
    }
    return decide(id, by, (request, account) -> refused(request, account, by.party(), reason));
  }

  /** The questions of this request's account may be answered again. */
  @Transactional
  public RecoveryDecision unlock(UUID id, Person by, String reason) {
    if (reason.isBlank()) {
      return RecoveryDecision.NO_REASON;
    }
    return decide(
        id,
        by,
        (_, account) -> {
          boolean done = filing.unlock(account);
          if (done) {
            audit.write(
                Act.by(by.party(), "recovery.unlocked")
                    .about(account.party())
                    .with("reason", reason));
          }
          return done ? RecoveryDecision.DONE : RecoveryDecision.MOVED;
        });
  }

  private RecoveryDecision decide(
      UUID id, Person by, BiFunction<RecoveryRequest, Account, RecoveryDecision> decision) {
    Optional<RecoveryRequest> request = rows.find(id).filter(found -> mayDecide(by, found));
    return request
        .flatMap(found -> accounts.lock(found.account()))
        .map(account -> decision.apply(request.orElseThrow(), account))
        .orElse(RecoveryDecision.NOT_THERE);
  }

  private RecoveryDecision approved(
      RecoveryRequest request, Account account, Party by, String reason) {
    Optional<Optional<String>> settled =
        account.theirs() ? settled(request, State.APPROVED, by, reason) : Optional.empty();
    settled.ifPresent(password -> comeback.let(account, request.kind(), password, by, reason));
    return settled.isPresent() ? RecoveryDecision.DONE : RecoveryDecision.MOVED;
  }

  private RecoveryDecision refused(
      RecoveryRequest request, Account account, Party by, String reason) {
    boolean settled = settled(request, State.REFUSED, by, reason).isPresent();
    if (settled) {
      mails.refused(account, request.kind(), reason);
    }
    return settled ? RecoveryDecision.DONE : RecoveryDecision.MOVED;
  }

  private Optional<Optional<String>> settled(
      RecoveryRequest request, State state, Party by, String reason) {
    Instant now = clock.instant();
    Optional<Optional<String>> settled = rows.settle(request.id(), state, by.id(), now);
    settled.ifPresent(_ -> facts.publishEvent(new RecoveryChanged(request.id())));
    settled.ifPresent(
        _ ->
            audit.write(
                Act.by(by, "recovery." + state.name().toLowerCase(Locale.ROOT))
                    .about(Person.party(request.system(), request.account()))
                    .with("kind", request.kind())
                    .with("reason", reason)));
    return settled;
  }

  /** Nobody decides about themselves; about staff only an administrator. */
  private static boolean mayDecide(Person by, RecoveryRequest request) {
    return concerns(by, request.system()) && !by.id().equals(request.account());
  }

  private static boolean concerns(Person officer, AccountSystem system) {
    return officer.staff()
        && (system == AccountSystem.STAFF ? officer.administrator() : officer.worksFor(system));
  }
}
