package phuchuay.mail;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.EmailAddress;

/**
 * A mail to be sent: a template, its fills, and one receiver. What only the receiver may read (a
 * link, a code, an address) is a {@code Secret} among the fills.
 *
 * @param topic ids only; a newer mail of the same topic takes the place of one that still waits
 * @param about whose account it is about, if it is about one
 * @param goodFor after this it is not sent any more
 */
public record Mail(
    EmailAddress to,
    String template,
    Map<String, ?> fills,
    @Nullable String topic,
    @Nullable UUID about,
    Duration goodFor) {

  static final Duration LONGEST = Duration.ofHours(24);

  public Mail {
    fills = Map.copyOf(fills);
    if (!goodFor.isPositive() || goodFor.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a mail is good for up to 24 hours");
    }
  }

  public static Mail to(EmailAddress to, String template, Map<String, ?> fills) {
    return new Mail(to, template, fills, null, null, LONGEST);
  }

  /** Takes the place of whatever of this topic has not left yet. */
  public Mail superseding(String topic) {
    return new Mail(to, template, fills, topic, about, goodFor);
  }

  /** Belongs to what is kept about this account, whatever address it goes to. */
  public Mail about(UUID account) {
    return new Mail(to, template, fills, topic, account, goodFor);
  }

  /** For what is worth nothing afterwards: a code, a link. */
  public Mail goodFor(Duration time) {
    return new Mail(to, template, fills, topic, about, time);
  }

  @Override
  public String toString() {
    return "Mail[" + template + "]";
  }
}
