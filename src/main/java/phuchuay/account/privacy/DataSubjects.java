package phuchuay.account.privacy;

import static java.util.stream.Collectors.toSet;

import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import phuchuay.account.LinkedPhones;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountRows;
import phuchuay.platform.DataSubject;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.RealTime;

/** Under which names an account's data is found: to be shown, or to go. */
@Component
class DataSubjects {

  private final AccountRows accounts;
  private final ObjectProvider<LinkedPhones> phones;
  private final RealTime time;

  DataSubjects(AccountRows accounts, ObjectProvider<LinkedPhones> phones, RealTime time) {
    this.accounts = accounts;
    this.phones = phones;
    this.time = time;
  }

  /** For a copy: all there is. */
  DataSubject toSee(Account account) {
    Set<String> linked =
        phones.stream().flatMap(link -> link.of(account.id()).stream()).collect(toSet());
    return subject(account, emails(account), linked);
  }

  /** For an erasure: what the same person has in another system stays. */
  DataSubject toErase(Account account) {
    Set<String> linked =
        phones.stream().flatMap(link -> link.onlyOf(account.id()).stream()).collect(toSet());
    return subject(account, accounts.sharesEmail(account) ? Set.of() : emails(account), linked);
  }

  private DataSubject subject(Account account, Set<EmailAddress> emails, Set<String> linked) {
    return new DataSubject(
        account.id(), emails, linked, time.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static Set<EmailAddress> emails(Account account) {
    return account.email() == null ? Set.of() : Set.of(account.email());
  }
}
