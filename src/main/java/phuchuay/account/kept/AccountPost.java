package phuchuay.account.kept;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.mail.Mail;
import phuchuay.mail.Mails;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.Secret;

/** How a mail reaches the holder of an account: by their name, in their system. */
@Component
public class AccountPost {

  private static final Locale THAI = Locale.of("th");

  private final Mails mails;
  private final PublicAddress address;
  private final MessageSource messages;

  public AccountPost(Mails mails, PublicAddress address, MessageSource messages) {
    this.mails = mails;
    this.address = address;
    this.messages = messages;
  }

  /** To whoever has an address. */
  public void send(Account account, String template, Map<String, Object> fills) {
    send(account, template, fills, (mail, _) -> mail);
  }

  /**
   * As {@link #send(Account, String, Map)}.
   *
   * @param manner what becomes of the mail, and of its topic in this account
   */
  public void send(
      Account account,
      String template,
      Map<String, Object> fills,
      BiFunction<Mail, String, Mail> manner) {
    if (account.email() != null) {
      send(account, account.email(), template, fills, manner);
    }
  }

  /** To this very address. */
  public void send(
      Account account,
      EmailAddress to,
      String template,
      Map<String, Object> fills,
      BiFunction<Mail, String, Mail> manner) {
    Map<String, Object> all = new HashMap<>(fills);
    all.put("name", account.name());
    all.put("system", messages.getMessage("account.system." + account.system().word(), null, THAI));
    Mail mail = Mail.to(to, template, all).about(account.id());
    mails.send(manner.apply(mail, template + " " + account.id()));
  }

  /** A link that only its receiver may see. */
  public Secret link(String path) {
    return new Secret(address.of(path).toString());
  }
}
