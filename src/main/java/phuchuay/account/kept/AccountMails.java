package phuchuay.account.kept;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.mail.Mail;
import phuchuay.mail.Mails;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.Secret;

/** The mails about accounts; whoever has no address gets none. */
@Component
public class AccountMails {

  public static final String RESET = "account/reset";
  private static final Locale THAI = Locale.of("th");

  private final Mails mails;
  private final PublicAddress address;
  private final MessageSource messages;
  private final AccountSettings settings;

  public AccountMails(
      Mails mails, PublicAddress address, MessageSource messages, AccountSettings settings) {
    this.mails = mails;
    this.address = address;
    this.messages = messages;
    this.settings = settings;
  }

  public void invitation(Account account, String ticket) {
    send(
        account,
        "account/invitation",
        Map.of(
            "link", link("/invitation/" + ticket),
            "login", new Secret(account.shownAs()),
            "hours", settings.invitationLife().toHours()),
        (mail, topic) -> mail.superseding(topic).goodFor(settings.invitationLife()));
  }

  public void firstChange(Account account, String code) {
    send(
        account,
        "account/first-password",
        Map.of(
            "link", link("/first-change"),
            "code", new Secret(code),
            "hours", settings.invitationLife().toHours()),
        (mail, topic) -> mail.superseding(topic).goodFor(settings.invitationLife()));
  }

  public void mailCode(Account account, String code) {
    send(
        account,
        "account/sign-in-code",
        Map.of("code", new Secret(code), "minutes", settings.mailCodeLife().toMinutes()),
        (mail, topic) -> mail.superseding(topic).goodFor(settings.mailCodeLife()));
  }

  public void reset(Account account, String ticket) {
    send(
        account,
        RESET,
        Map.of(
            "link", link("/reset/" + ticket),
            "minutes", settings.resetLife().toMinutes(),
            "gpp", account.system() == AccountSystem.GPP),
        (mail, topic) -> mail.superseding(topic).goodFor(settings.resetLife()));
  }

  public void passwordChanged(Account account) {
    send(account, "account/password-changed", Map.of(), (mail, _) -> mail);
  }

  public void appSetUp(Account account) {
    send(account, "account/app-set-up", Map.of(), (mail, _) -> mail);
  }

  public void recoveryUsed(Account account, int left) {
    send(account, "account/recovery-used", Map.of("left", left), (mail, _) -> mail);
  }

  /** The account is gone: the last mail to this address. */
  public void erased(Account account) {
    send(account, "account/erased", Map.of(), (mail, _) -> mail);
  }

  /** To the new address, which has to answer before anything changes. */
  public void newEmail(Account account, EmailAddress to, String ticket) {
    Map<String, Object> fills =
        Map.of("link", link("/new-email/" + ticket), "minutes", settings.resetLife().toMinutes());
    mails.send(
        Mail.to(to, "account/confirm-email", all(account, fills))
            .about(account.id())
            .goodFor(settings.resetLife()));
  }

  /** To this address, the old or the new one: it was changed. */
  public void emailChanged(Account account, EmailAddress to) {
    mails.send(Mail.to(to, "account/email-changed", all(account, Map.of())).about(account.id()));
  }

  private void send(
      Account account,
      String template,
      Map<String, Object> fills,
      BiFunction<Mail, String, Mail> manner) {
    EmailAddress to = account.email();
    if (to != null) {
      String topic = template + " " + account.id();
      Mail mail = Mail.to(to, template, all(account, fills)).about(account.id());
      mails.send(manner.apply(mail, topic));
    }
  }

  private Map<String, Object> all(Account account, Map<String, Object> fills) {
    Map<String, Object> all = new HashMap<>(fills);
    all.put("name", account.name());
    all.put("system", messages.getMessage("account.system." + account.system().word(), null, THAI));
    return all;
  }

  private Secret link(String path) {
    return new Secret(address.of(path).toString());
  }
}
