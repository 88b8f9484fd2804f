package phuchuay.account.kept;

import java.time.Duration;
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

  /** To the new address, which has to answer before anything changes. */
  public void newEmail(Account account, EmailAddress to, String ticket) {
    Map<String, Object> fills =
        Map.of("link", link("/new-email/" + ticket), "minutes", settings.resetLife().toMinutes());
    mails.send(
        Mail.to(to, "account/confirm-email", all(account, fills)).goodFor(settings.resetLife()));
  }

  /** To this address, the old or the new one: it was changed. */
  public void emailChanged(Account account, EmailAddress to) {
    mails.send(Mail.to(to, "account/email-changed", all(account, Map.of())));
  }

  /** To whoever the account is; names them and their system beside these fills. */
  public void send(Account account, String template, Map<String, Object> fills) {
    send(account, template, fills, (mail, _) -> mail);
  }

  /** The same, as a link that is good for so long and takes the place of one that waits. */
  public void sendLink(
      Account account, String template, Map<String, Object> fills, Duration goodFor) {
    send(account, template, fills, (mail, topic) -> mail.superseding(topic).goodFor(goodFor));
  }

  private void send(
      Account account,
      String template,
      Map<String, Object> fills,
      BiFunction<Mail, String, Mail> manner) {
    EmailAddress to = account.email();
    if (to != null) {
      String topic = template + " " + account.id();
      mails.send(manner.apply(Mail.to(to, template, all(account, fills)), topic));
    }
  }

  private Map<String, Object> all(Account account, Map<String, Object> fills) {
    Map<String, Object> all = new HashMap<>(fills);
    all.put("name", account.name());
    all.put("system", messages.getMessage("account.system." + account.system().word(), null, THAI));
    return all;
  }

  public Secret link(String path) {
    return new Secret(address.of(path).toString());
  }
}
