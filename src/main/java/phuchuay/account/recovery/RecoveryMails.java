package phuchuay.account.recovery;

import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountPost;
import phuchuay.account.kept.AccountSettings;
import phuchuay.platform.Secret;

/** What the owner hears of a request to come back in. */
@Component
public class RecoveryMails {

  private final AccountPost post;
  private final AccountSettings settings;

  public RecoveryMails(AccountPost post, AccountSettings settings) {
    this.post = post;
    this.settings = settings;
  }

  /** Somebody asks for it; one press says that it was not them. */
  public void asked(Account account, Kind kind, String reference, String objection) {
    Map<String, Object> fills =
        Map.of(
            "reference", reference,
            "hours", hours(kind),
            "link", post.link("/recovery/objection/" + objection));
    String template = kind == Kind.QUESTIONS ? "account/recovery-asked" : "account/app-asked";
    post.send(account, template, fills);
  }

  /** An officer has approved the password that was chosen. */
  public void approved(Account account) {
    post.send(account, "account/recovery-approved", Map.of("link", post.link("/sign-in")));
  }

  public void refused(Account account, Kind kind, String reason) {
    String template = kind == Kind.QUESTIONS ? "account/recovery-refused" : "account/app-refused";
    post.send(account, template, Map.of("reason", new Secret(reason)));
  }

  /** Nobody decided in time. */
  public void expired(Account account, Kind kind) {
    post.send(
        account,
        "account/recovery-expired",
        Map.of("link", post.link(kind == Kind.QUESTIONS ? "/recovery" : "/sign-in")));
  }

  /** The answers were wrong too often: the questions are not taken any more. */
  public void locked(Account account) {
    post.send(account, "account/recovery-locked", Map.of("link", post.link("/profile")));
  }

  private long hours(Kind kind) {
    return kind == Kind.QUESTIONS
        ? settings.recovery().open().toHours()
        : settings.recovery().cooling().toHours();
  }
}
