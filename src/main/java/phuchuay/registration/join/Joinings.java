package phuchuay.registration.join;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.Accounts;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.RegistrationSettings;
import phuchuay.registration.code.LiveCode;
import phuchuay.registration.code.LiveCodes;

/** Whoever joins with a code: at once, or when what is wanted beside the code has been proven. */
@Component
public class Joinings {

  static final Party WHOEVER_JOINS = Party.of("joiner", "joiner");

  private final JoiningRows rows;
  private final LiveCodes codes;
  private final ActivationCodes activation;
  private final Entering entering;
  private final Accounts accounts;
  private final Agencies agencies;
  private final JoiningMails mails;
  private final Audit audit;
  private final RegistrationSettings settings;
  private final TransactionTemplate transaction;

  Joinings(
      JoiningRows rows,
      LiveCodes codes,
      ActivationCodes activation,
      Entering entering,
      Accounts accounts,
      Agencies agencies,
      JoiningMails mails,
      Audit audit,
      RegistrationSettings settings,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.codes = codes;
    this.activation = activation;
    this.entering = entering;
    this.accounts = accounts;
    this.agencies = agencies;
    this.mails = mails;
    this.audit = audit;
    this.settings = settings;
    this.transaction = transaction;
  }

  public Joined join(LiveCode code, Joiner who, Secret password) {
    return allOrNothing(
        () ->
            codes
                .hold(code.id())
                .map(live -> ask(live, who, password))
                .orElseGet(Joined.Gone::new));
  }

  /** Whoever may say so has said that this person is who they say. */
  public Joined confirm(UUID id, Party by) {
    return allOrNothing(
        () ->
            rows.lock(id)
                .filter(Joining::waiting)
                .map(joining -> enter(joining, by))
                .orElseGet(Joined.Gone::new));
  }

  /** Whoever may say so does not know this person; false when it is settled already. */
  public boolean decline(UUID id, String reason, Party by) {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              Optional<Joining> waiting = rows.lock(id).filter(Joining::waiting);
              waiting.ifPresent(joining -> decline(joining, reason, by));
              return waiting.isPresent();
            }));
  }

  /** Those that wait for a word, the longest first, each with the name of its agency. */
  public List<Waiting> waitingAt(List<String> systems) {
    return rows.waiting(systems).stream()
        .map(joining -> new Waiting(joining, agency(joining).name()))
        .toList();
  }

  public Optional<Joining> find(UUID id) {
    return rows.find(id);
  }

  @Scheduled(fixedDelay = 60_000)
  void lapse() {
    rows.lapse();
  }

  private Joined ask(LiveCode code, Joiner who, Secret password) {
    if (!accounts.free(who.account(code.system()))) {
      return new Joined.Taken();
    }
    Proof proof = proof(code, who);
    UUID id = rows.add(code, who, password, proof, settings.confirmationLife());
    Joining joining = rows.find(id).orElseThrow();
    if (proof == Proof.NONE) {
      return enter(joining, WHOEVER_JOINS);
    }
    audit.write(
        Act.by(WHOEVER_JOINS, "joining.asked").about(party(id)).with("proof", proof.name()));
    return new Joined.Waiting(proof, mailed(joining, proof));
  }

  private Proof proof(LiveCode code, Joiner who) {
    if (!code.vouched()) {
      return Proof.AGENCY;
    }
    return codes.belongsTo(code.id(), who.address()) ? Proof.NONE : Proof.OWN_EMAIL;
  }

  private boolean mailed(Joining joining, Proof proof) {
    if (proof == Proof.AGENCY) {
      return mails.askAgency(joining, agency(joining));
    }
    mails.askForOwnEmail(joining, agency(joining));
    return false;
  }

  private Joined enter(Joining joining, Party by) {
    Joined joined = entering.enter(joining, by);
    if (joined instanceof Joined.Inside) {
      mails.joined(joining, agency(joining));
    }
    return joined;
  }

  /** When the agency itself says no, whoever holds the code may not hold it. */
  private void decline(Joining joining, String reason, Party by) {
    rows.settle(joining.id(), "DECLINED", by.id(), reason, null);
    if (by.kind().equals("agency")) {
      activation.revoke(joining.code(), reason, by);
    }
    audit.write(Act.by(by, "joining.declined").about(party(joining.id())).with("reason", reason));
    mails.declined(joining, agency(joining));
  }

  private Joined allOrNothing(Supplier<Joined> change) {
    return transaction.execute(
        status -> {
          Joined joined = change.get();
          if (!(joined instanceof Joined.Inside) && !(joined instanceof Joined.Waiting)) {
            status.setRollbackOnly();
          }
          return joined;
        });
  }

  private Agency agency(Joining joining) {
    return agencies.one(joining.agency()).orElseThrow();
  }

  /** Somebody who waits, and for which agency. */
  public record Waiting(Joining joining, String agency) {}

  static Party party(UUID joining) {
    return Party.of("joining", joining);
  }
}
