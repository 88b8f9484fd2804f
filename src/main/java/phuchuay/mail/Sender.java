package phuchuay.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.platform.CannotStart;
import phuchuay.platform.PublicAddress;

/** Whom our mails come from. */
@Component
class Sender {

  private final String host;
  private final InternetAddress address;

  Sender(MailSettings settings, PublicAddress house, MessageSource messages) {
    host = Objects.requireNonNullElse(house.of("/").getHost(), "localhost");
    String from = settings.from().isBlank() ? "no-reply@" + host : settings.from().strip();
    address = address(from, messages.getMessage("brand", null, Locale.of("th", "TH")));
  }

  InternetAddress address() {
    return address;
  }

  /** The second half of every Message-ID. */
  String host() {
    return host;
  }

  private static InternetAddress address(String from, String name) {
    try {
      InternetAddress[] addresses = InternetAddress.parse(from, true);
      if (addresses.length != 1) {
        throw new AddressException("one address");
      }
      String named = addresses[0].getPersonal();
      return new InternetAddress(addresses[0].getAddress(), named == null ? name : named, "UTF-8");
    } catch (AddressException | UnsupportedEncodingException wrong) {
      throw new CannotStart("PHUCHUAY_MAIL_FROM must be one e-mail address, or: Name <address>.");
    }
  }
}
