package phuchuay.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.EmailAddress;

/**
 * Somebody who is told, under every way that leads to them.
 *
 * @param whom who they are among all who are told: {@code person 0198…}
 * @param shown what staff see of them, masked
 * @param owner the seat or account whose news it is; null: their own chat, or nobody's
 * @param account whose mail it is
 * @param phones the LINE ids that can be written to
 */
record Recipient(
    String whom,
    String shown,
    @Nullable UUID owner,
    @Nullable UUID account,
    List<String> phones,
    @Nullable EmailAddress email) {

  static final String PERSON = "person ";
  static final String CONTACT = "contact ";
  static final String MAIL = "mail ";
  static final String NOBODY = "nobody ";

  Recipient {
    phones = List.copyOf(phones);
  }

  /** Nobody is behind this party of a case. */
  static Recipient nobody(UUID caseId, String who) {
    return new Recipient(NOBODY + caseId + " " + who, "", null, null, List.of(), null);
  }

  Recipient withoutMail() {
    return new Recipient(whom, shown, owner, account, phones, null);
  }

  boolean reachable() {
    return email != null || !phones.isEmpty();
  }

  @Override
  public String toString() {
    return "Recipient[" + whom.substring(0, whom.indexOf(' ')) + "]";
  }
}
