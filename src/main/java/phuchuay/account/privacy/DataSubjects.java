package phuchuay.account.privacy;

import static java.util.stream.Collectors.toSet;

import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.link.LinkRow;
import phuchuay.account.link.LinkRows;
import phuchuay.platform.DataSubject;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.RealTime;

/** Under which names an account's data is found: to be shown, or to go. */
@Component
class DataSubjects {

  private final AccountRows accounts;
  private final LinkRows links;
  private final RealTime time;

  DataSubjects(AccountRows accounts, LinkRows links, RealTime time) {
    this.accounts = accounts;
    this.links = links;
    this.time = time;
  }

  /** For a copy: all there is. */
  DataSubject toSee(Account account) {
    return subject(account, emails(account), phones(account, _ -> true));
  }

  /** For an erasure: what the same person has in another system stays. */
  DataSubject toErase(Account account) {
    return subject(
        account,
        accounts.sharesEmail(account) ? Set.of() : emails(account),
        phones(account, phone -> theirsAlone(account, phone)));
  }

  private boolean theirsAlone(Account account, String phone) {
    return links.ofLine(phone).stream()
        .map(LinkRow::account)
        .noneMatch(other -> !other.equals(account.id()) && accounts.find(other).isPresent());
  }

  private Set<String> phones(Account account, Predicate<String> which) {
    return links.ofAccount(account.id()).stream()
        .map(LinkRow::lineId)
        .filter(which)
        .collect(toSet());
  }

  private DataSubject subject(Account account, Set<EmailAddress> emails, Set<String> linked) {
    return new DataSubject(
        account.id(), emails, linked, time.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static Set<EmailAddress> emails(Account account) {
    return account.email() == null ? Set.of() : Set.of(account.email());
  }
}
