package phuchuay.account.kept;

import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Secret;

/** The mails about accounts; whoever has no address gets none. */
@Component
public class AccountMails {

  public static final String RESET = "account/reset";
  public static final String FIRST_CHANGE = "account/first-password";

  private final AccountPost post;
  private final AccountSettings settings;

  public AccountMails(AccountPost post, AccountSettings settings) {
    this.post = post;
    this.settings = settings;
  }

  public void invitation(Account account, String ticket) {
    post.send(
        account,
        "account/invitation",
        Map.of(
            "link", post.link("/invitation/" + ticket),
            "login", new Secret(account.shownAs()),
            "hours", settings.invitationLife().toHours()),
        (mail, topic) -> mail.superseding(topic).goodFor(settings.invitationLife()));
  }

  public void firstChange(Account account, String code) {
    post.send(
        account,
        FIRST_CHANGE,
        Map.of(
            "link", post.link("/first-change"),
            "code", new Secret(code),
            "hours", settings.invitationLife().toHours()),
        (mail, topic) -> mail.superseding(topic).goodFor(settings.invitationLife()));
  }

  public void mailCode(Account account, String code) {
    post.send(
        account,
        "account/sign-in-code",
        Map.of("code", new Secret(code), "minutes", settings.mailCodeLife().toMinutes()),
        (mail, topic) -> mail.superseding(topic).goodFor(settings.mailCodeLife()));
  }

  public void reset(Account account, String ticket) {
    post.send(
        account,
        RESET,
        Map.of(
            "link", post.link("/reset/" + ticket),
            "minutes", settings.resetLife().toMinutes(),
            "gpp", account.system() == AccountSystem.GPP),
        (mail, topic) -> mail.superseding(topic).goodFor(settings.resetLife()));
  }

  public void passwordChanged(Account account) {
    post.send(account, "account/password-changed", Map.of());
  }

  public void appSetUp(Account account) {
    post.send(account, "account/app-set-up", Map.of());
  }

  public void recoveryUsed(Account account, int left) {
    post.send(account, "account/recovery-used", Map.of("left", left));
  }

  /** The account is gone: the last mail to this address. */
  public void erased(Account account) {
    post.send(account, "account/erased", Map.of());
  }

  /** To the new address, which has to answer before anything changes. */
  public void newEmail(Account account, EmailAddress to, String ticket) {
    Map<String, Object> fills =
        Map.of(
            "link", post.link("/new-email/" + ticket), "minutes", settings.resetLife().toMinutes());
    post.send(
        account,
        to,
        "account/confirm-email",
        fills,
        (mail, _) -> mail.goodFor(settings.resetLife()));
  }

  /** To this address, the old or the new one: it was changed. */
  public void emailChanged(Account account, EmailAddress to) {
    post.send(account, to, "account/email-changed", Map.of(), (mail, _) -> mail);
  }
}
