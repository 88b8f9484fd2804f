package phuchuay.account.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.Consents;
import phuchuay.account.Person;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.RealTime;

/** Where a session changes hands: every step begins a new one, so that none is worth stealing. */
@Component
public class Entrance {

  private static final String HALF = "phuchuay.account.half";
  private static final String WISH = "phuchuay.account.wish";

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final AccountRows accounts;
  private final AccountChanges changes;
  private final Consents consents;
  private final Devices devices;
  private final Audit audit;
  private final AccountSettings settings;
  private final TransactionTemplate transaction;
  private final RealTime time;

  public Entrance(
      AccountRows accounts,
      AccountChanges changes,
      Consents consents,
      Devices devices,
      Audit audit,
      AccountSettings settings,
      TransactionTemplate transaction,
      RealTime time) {
    this.accounts = accounts;
    this.changes = changes;
    this.consents = consents;
    this.devices = devices;
    this.audit = audit;
    this.settings = settings;
    this.transaction = transaction;
    this.time = time;
  }

  /** Lets somebody wait for their second step. */
  public void halfway(HttpServletRequest request, HalfSignedIn half) {
    fresh(request).setAttribute(HALF, half);
  }

  /** The same person, the same step, with something changed. */
  public void stillHalfway(HttpServletRequest request, HalfSignedIn half) {
    request.getSession().setAttribute(HALF, half);
  }

  /** Who waits for this step, unless they waited too long. */
  public Optional<HalfSignedIn> waiting(HttpServletRequest request, HalfSignedIn.Step step) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(HALF) instanceof HalfSignedIn half
            && half.step() == step
            && time.instant().isBefore(half.since().plus(settings.signInLife()))
        ? Optional.of(half)
        : Optional.empty();
  }

  /** Where whoever waits has to go on. */
  public Optional<String> page(HttpServletRequest request) {
    for (HalfSignedIn.Step step : HalfSignedIn.Step.values()) {
      if (waiting(request, step).isPresent()) {
        return Optional.of(step.page);
      }
    }
    return Optional.empty();
  }

  /**
   * Lets somebody come back to this page of ours once they are signed in.
   *
   * @param path never anything that a visitor wrote
   */
  public void remember(HttpServletRequest request, String path) {
    request.getSession().setAttribute(WISH, path);
  }

  /**
   * Where somebody goes who has just signed in: first to what they must agree to, then to what they
   * wished for, or home.
   */
  public String next(HttpServletRequest request, Person person) {
    Optional<String> asked = consents.pending(person);
    if (asked.isPresent()) {
      return "/consents/" + asked.get();
    }
    HttpSession session = request.getSession();
    Object wish = session.getAttribute(WISH);
    session.removeAttribute(WISH);
    if (person.staff()) {
      return "/console";
    }
    return wish instanceof String path ? path : "/profile";
  }

  /** All is proven: this is them from now on. */
  public void open(HttpServletRequest request, HttpServletResponse response, Person person) {
    transaction.executeWithoutResult(
        _ -> {
          accounts.find(person.id()).ifPresent(account -> devices.meet(account, request, response));
          changes.entered(person.id());
          audit.write(Act.by(person.party(), "session.opened").from(request.getRemoteAddr()));
        });
    fresh(request);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private static HttpSession fresh(HttpServletRequest request) {
    HttpSession old = request.getSession(false);
    Object wish = old == null ? null : old.getAttribute(WISH);
    if (old != null) {
      old.invalidate();
    }
    HttpSession fresh = request.getSession(true);
    if (wish != null) {
      fresh.setAttribute(WISH, wish);
    }
    return fresh;
  }
}
