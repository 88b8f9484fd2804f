package phuchuay.platform;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose personal data is meant (เจ้าของข้อมูล), under all the names that we know them by.
 *
 * @param account none: somebody who only chats
 * @param emails addresses that are theirs alone
 * @param phones LINE user ids of their phones
 * @param asked when they asked; what came later is another matter
 */
public record DataSubject(
    @Nullable UUID account, Set<EmailAddress> emails, Set<String> phones, Instant asked) {

  public DataSubject {
    emails = Set.copyOf(emails);
    phones = Set.copyOf(phones);
  }

  @Override
  public String toString() {
    return "DataSubject[" + account + "]";
  }
}
