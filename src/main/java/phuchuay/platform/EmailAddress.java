package phuchuay.platform;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One e-mail address, as it can be written into a mail: no name, no comment, no second address; in
 * small letters, a foreign domain in its ASCII form. It hides itself wherever it is printed.
 */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
  private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+(?!\\d+\\z)" + LABEL);

  public EmailAddress {
    if (!valid(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** What somebody typed, if it is one address. */
  public static Optional<EmailAddress> read(String typed) {
    String text = typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 0 || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      String address = (text.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
      return valid(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }

  /** As a screen that others may see shows it: the first letter and the domain. */
  public String masked() {
    return value.charAt(0) + Secret.HIDDEN + value.substring(value.indexOf('@'));
  }

  private static boolean valid(String address) {
    int at = address.indexOf('@');
    return at > 0
        && at <= LONGEST_LOCAL
        && address.length() <= LONGEST
        && LOCAL.matcher(address.substring(0, at)).matches()
        && DOMAIN.matcher(address.substring(at + 1)).matches();
  }

  @Override
  public String toString() {
    return Secret.HIDDEN;
  }
}
