package phuchuay.account.door;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.account.kept.Account;

/**
 * Somebody who knew the password and has a second step before them; kept in their session, where it
 * opens nothing.
 *
 * @param knew a piece of the password as it was kept: another password, another beginning
 * @param offered the key of the authenticator app that is to be set up
 * @param ticket the code by mail that is to be typed
 * @param replaces whether it takes the place of an app that works
 */
public record HalfSignedIn(
    UUID account,
    Step step,
    String knew,
    Instant since,
    @Nullable String offered,
    @Nullable UUID ticket,
    boolean replaces)
    implements Serializable {

  public enum Step {
    APP("/sign-in/code"),
    SET_UP_APP("/sign-in/app"),
    MAIL("/sign-in/mail-code");

    public final String page;

    Step(String page) {
      this.page = page;
    }
  }

  public static HalfSignedIn at(Step step, Account account, Instant now) {
    return new HalfSignedIn(account.id(), step, piece(account), now, null, null, false);
  }

  public HalfSignedIn offering(String key) {
    return new HalfSignedIn(account, step, knew, since, key, ticket, replaces);
  }

  public HalfSignedIn replacing() {
    return new HalfSignedIn(account, step, knew, since, offered, ticket, true);
  }

  public HalfSignedIn expecting(UUID code) {
    return new HalfSignedIn(account, step, knew, since, offered, code, replaces);
  }

  /** Whether this account is still as it was when the password was given. */
  public boolean stillOf(Account other) {
    return other.id().equals(account) && other.active() && piece(other).equals(knew);
  }

  private static String piece(Account account) {
    String kept = String.valueOf(account.password());
    return kept.substring(Math.max(0, kept.length() - 12));
  }

  @Override
  public String toString() {
    return "HalfSignedIn[" + account + ", " + step + "]";
  }
}
