package phuchuay.account;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.consent.Circumstances;
import phuchuay.account.consent.ConsentRows;
import phuchuay.account.consent.ConsentText;
import phuchuay.account.consent.ConsentTexts;
import phuchuay.account.consent.Signature;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;

/**
 * What people have agreed to (ความยินยอม): asked at the moment of doing what hangs on it, so that
 * taking it back has effect at once. What the law or their own request demands does not hang on it.
 */
@Component
public class Consents {

  /** Use of data in the GHG platform: its pages stay closed without it. */
  public static final String DATA_USE = "data-use";

  /** News and questionnaires, by LINE and by mail. */
  public static final String NEWS = "news";

  /** Which way somebody answered. */
  public enum How {
    WEB,
    CHAT,
    /** Their account was erased, and with it whatever they had agreed to. */
    ERASURE
  }

  private final ConsentTexts texts;
  private final ConsentRows rows;
  private final AccountRows accounts;
  private final Audit audit;
  private final ApplicationEventPublisher facts;

  Consents(
      ConsentTexts texts,
      ConsentRows rows,
      AccountRows accounts,
      Audit audit,
      ApplicationEventPublisher facts) {
    this.texts = texts;
    this.rows = rows;
    this.accounts = accounts;
    this.audit = audit;
    this.facts = facts;
  }

  /** Whether their consent to the words of today stands. */
  public boolean given(UUID account, String purpose) {
    return accounts
        .find(account)
        .flatMap(found -> texts.find(found.system(), purpose))
        .filter(text -> rows.stands(account, purpose, text.version()))
        .isPresent();
  }

  /** What they must agree to before pages open, and have not; empty when nothing keeps them out. */
  public Optional<String> pending(Person person) {
    return texts.required(person.system()).stream()
        .filter(text -> !rows.stands(person.id(), text.purpose(), text.version()))
        .map(ConsentText::purpose)
        .findFirst();
  }

  /** Given once, however often and from however many places at once; false when it cannot be. */
  @Transactional
  public boolean give(
      UUID account, ConsentText text, @Nullable Signature signature, Circumstances how) {
    Optional<Account> giver = answering(account, text);
    if (giver.isEmpty() || text.signed() && signature == null) {
      return false;
    }
    if (!rows.stands(account, text.purpose(), text.version())) {
      UUID consent = rows.add(account, text, true, signature, how);
      audit.write(act(giver.get(), "consent.given", text, how));
      facts.publishEvent(new ConsentGiven(consent, account, text.purpose(), text.version()));
    }
    return true;
  }

  /** They do not agree; what they agreed to before ends. */
  @Transactional
  public boolean refuse(UUID account, ConsentText text, Circumstances how) {
    Optional<Account> asked = answering(account, text);
    asked.ifPresent(
        person -> {
          boolean ended = end(person, text.purpose(), how.how());
          if (ended || !rows.refused(account, text)) {
            rows.add(account, text, false, null, how);
            audit.write(act(person, "consent.refused", text, how));
          }
        });
    return asked.isPresent();
  }

  /** Takes it back, of every version; false when there was nothing to take back. */
  @Transactional
  public boolean withdraw(UUID account, String purpose, How how) {
    return accounts.lock(account).map(person -> end(person, purpose, how)).orElse(false);
  }

  /** One answer of an account at a time. */
  private Optional<Account> answering(UUID account, ConsentText text) {
    return accounts
        .lock(account)
        .filter(person -> person.active() && person.system() == text.system());
  }

  private boolean end(Account person, String purpose, How how) {
    boolean ended = !rows.withdraw(person.id(), purpose, how).isEmpty();
    if (ended) {
      audit.write(
          Act.by(person.party(), "consent.withdrawn").with("purpose", purpose).with("how", how));
      facts.publishEvent(new ConsentWithdrawn(person.id(), purpose));
    }
    return ended;
  }

  private static Act act(Account person, String what, ConsentText text, Circumstances how) {
    return Act.by(person.party(), what)
        .with("purpose", text.purpose())
        .with("version", text.version())
        .with("how", how.how())
        .from(how.address());
  }
}
