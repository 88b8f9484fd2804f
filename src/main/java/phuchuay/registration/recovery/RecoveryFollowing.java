package phuchuay.registration.recovery;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.Recoveries;
import phuchuay.account.RecoveryChanged;
import phuchuay.account.RecoveryRequest;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.RecoveryRequest.State;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Drafts;
import phuchuay.casework.MoveRequest;
import phuchuay.casework.Moved;
import phuchuay.casework.Moves;
import phuchuay.casework.NewCase;
import phuchuay.casework.Saved;
import phuchuay.casework.Started;
import phuchuay.platform.Party;
import phuchuay.platform.ThaiDates;

/**
 * Brings the case of a request in line with where the request stands: opens it, and ends it when
 * the request has ended without it. However often and in whatever order it is asked to.
 */
@Component
class RecoveryFollowing {

  private final Recoveries recoveries;
  private final RecoveryCases rows;
  private final Drafts drafts;
  private final Moves moves;
  private final TransactionTemplate transaction;

  RecoveryFollowing(
      Recoveries recoveries,
      RecoveryCases rows,
      Drafts drafts,
      Moves moves,
      TransactionTemplate transaction) {
    this.recoveries = recoveries;
    this.rows = rows;
    this.drafts = drafts;
    this.moves = moves;
    this.transaction = transaction;
  }

  @ApplicationModuleListener
  void on(RecoveryChanged changed) {
    follow(changed.recovery());
  }

  /** Some end without a word: the password was changed another way, the person was erased. */
  @Scheduled(fixedDelay = 300_000)
  void look() {
    rows.waiting().forEach(id -> transaction.executeWithoutResult(_ -> follow(id)));
  }

  private void follow(UUID id) {
    Optional<RecoveryRequest> request = recoveries.held(id);
    Optional<UUID> opened = rows.of(id);
    boolean waits = request.filter(one -> one.state() == State.WAITING).isPresent();
    if (waits && opened.isEmpty() && request.get().kind() == Kind.QUESTIONS) {
      open(request.get());
    }
    if (!waits) {
      String move =
          request.map(RecoveryRequest::state).map(RecoveryFollowing::end).orElse("replaced");
      opened.ifPresent(file -> moves.moveByHouse(file, move, Answers.NONE));
    }
  }

  /** In a system that has no such case officers decide on the page of recoveries alone. */
  private void open(RecoveryRequest request) {
    Caller owner = Caller.of(Party.of("person", request.account()));
    String type = request.system().word() + ".recovery";
    if (drafts.begin(NewCase.by(owner.party(), type), owner)
        instanceof Started.Begun(CaseFile draft)) {
      rows.add(request.id(), draft.id());
      handIn(draft, request, owner);
    }
  }

  private void handIn(CaseFile draft, RecoveryRequest request, Caller owner) {
    Saved saved = drafts.save(draft.id(), draft.version(), answers(request), owner);
    if (!(saved instanceof Saved.Kept(CaseFile now))
        || !(moves.move(MoveRequest.of(now, "send"), owner) instanceof Moved.Done)) {
      throw new IllegalStateException("the form of recoveries does not take what they say");
    }
  }

  private static Answers answers(RecoveryRequest request) {
    return new Answers(
        Map.of(
            "reference", new Answer.Text(request.reference()),
            "full-name", new Answer.Text(request.name().value()),
            "login", new Answer.Text(request.login()),
            "until",
                new Answer.Text(
                    ThaiDates.date(request.until()) + " " + ThaiDates.time(request.until()))));
  }

  private static String end(State state) {
    return switch (state) {
      case APPROVED -> "approved-elsewhere";
      case REFUSED -> "refused-elsewhere";
      case OBJECTED -> "objected";
      case EXPIRED -> "expired";
      default -> "replaced";
    };
  }
}
