package phuchuay.account.kept;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.platform.ThaiDates;

/** What the holder of an account is told of, so that nobody else uses it unnoticed. */
@Component
public class Notices {

  private final AccountPost post;
  private final AccountSettings settings;

  public Notices(AccountPost post, AccountSettings settings) {
    this.post = post;
    this.settings = settings;
  }

  /** Somebody came in with a browser that was never seen with this account. */
  public void newDevice(Account account, Instant when, String browser) {
    post.send(
        account,
        "account/new-device",
        Map.of(
            "when", when(when),
            "browser", browser,
            "link", post.link("/profile")));
  }

  public void codesRenewed(Account account) {
    post.send(account, "account/codes-renewed", Map.of());
  }

  /** An officer took the authenticator app away; the next sign-in sets up another. */
  public void appRemoved(Account account) {
    post.send(account, "account/app-removed", Map.of());
  }

  /** Somebody knows the password and guesses the second step. */
  public void wrongSteps(Account account) {
    post.send(account, "account/wrong-steps", Map.of("link", post.link("/forgot")));
  }

  public void locked(Account account, Instant until) {
    post.send(
        account, "account/locked", Map.of("until", when(until), "link", post.link("/forgot")));
  }

  public void unlocked(Account account) {
    post.send(account, "account/unlocked", Map.of());
  }

  public void questionsChanged(Account account) {
    post.send(account, "account/questions-changed", Map.of("link", post.link("/profile")));
  }

  /** The code of the first change ends soon. */
  public void codeEnding(Account account, Instant until) {
    post.send(
        account,
        "account/code-ending",
        Map.of("until", when(until), "link", post.link("/first-change")),
        (mail, topic) -> mail.superseding(topic).goodFor(settings.firstChangeReminder()));
  }

  public void codeOver(Account account) {
    post.send(account, "account/code-over", Map.of("link", post.link("/first-change/again")));
  }

  private static String when(Instant moment) {
    return ThaiDates.date(moment) + " " + ThaiDates.time(moment);
  }
}
