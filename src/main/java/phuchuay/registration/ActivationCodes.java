package phuchuay.registration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.AccountSystem;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;
import phuchuay.registration.code.CodeRows;

/**
 * Activation codes (Activate code): asked for, issued, taken back. A code is to be read only in
 * what issuing one answers; whoever calls hands it to its receiver in the same transaction.
 */
@Component
public class ActivationCodes {

  private final CodeRows rows;
  private final RegistrationSettings settings;
  private final Audit audit;

  ActivationCodes(CodeRows rows, RegistrationSettings settings, Audit audit) {
    this.rows = rows;
    this.settings = settings;
    this.audit = audit;
  }

  @Transactional
  public void request(CodeRequest asked, Party by) {
    rows.request(asked, asked.count());
    audit.write(
        Act.by(by, "codes.requested").about(request(asked.id())).with("count", asked.count()));
  }

  /**
   * Issues so many of those that were asked for, or more; the rest is refused.
   *
   * @param vouched whether somebody who may say so has said that this person is the agency's
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Secret> issue(CodeRequest asked, int count, boolean vouched, Party by) {
    int waiting = rows.waiting(asked.id()).size();
    if (count > waiting) {
      rows.request(asked, count - waiting);
    }
    List<Secret> codes =
        rows.waiting(asked.id()).stream()
            .limit(count)
            .map(id -> rows.issue(id, vouched, settings.codeLife()))
            .toList();
    rows.endWaiting(asked.id(), CodeState.REFUSED, "fewer");
    audit.write(
        Act.by(by, "codes.issued")
            .about(request(asked.id()))
            .with("count", count)
            .with("vouched", vouched));
    return codes;
  }

  /** The officer, or whoever asked, wants none of them issued. */
  @Transactional
  public void end(UUID request, CodeState as, String reason, Party by) {
    if (rows.endWaiting(request, as, reason) > 0) {
      audit.write(
          Act.by(by, "codes." + as.name().toLowerCase(Locale.ROOT))
              .about(request(request))
              .with("reason", reason));
    }
  }

  /** It was lost, or shown to the wrong people: it opens nothing any more. */
  @Transactional
  public boolean revoke(UUID code, String reason, Party by) {
    boolean revoked = rows.revoke(code, reason);
    if (revoked) {
      audit.write(Act.by(by, "code.revoked").about(code(code)).with("reason", reason));
    }
    return revoked;
  }

  /** Another one for the same person; the old one opens nothing any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Secret> issueAgain(UUID code, boolean vouched, Party by) {
    if (!rows.revoke(code, "issued again")) {
      return Optional.empty();
    }
    UUID next = rows.again(code);
    audit.write(Act.by(by, "code.issued-again").about(code(code)).with("next", next.toString()));
    return Optional.of(rows.issue(next, vouched, settings.codeLife()));
  }

  /** Fresh codes for letters to an agency: each is worth nothing until the agency confirms. */
  @Transactional
  public List<Secret> print(AccountSystem system, UUID agency, int count, Party by) {
    audit.write(
        Act.by(by, "paper-codes.printed").about(Party.of("agency", agency)).with("count", count));
    return rows.print(system.word(), agency, count, settings.paperLife());
  }

  static Party request(UUID id) {
    return Party.of("case", id);
  }

  public static Party code(UUID id) {
    return Party.of("code", id);
  }
}
