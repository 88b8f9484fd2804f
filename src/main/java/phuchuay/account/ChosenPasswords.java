package phuchuay.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.kept.NewPasswords;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Rule;
import phuchuay.platform.Secret;

/**
 * The password that somebody without an account chooses, on a page with the fragment {@code
 * account/parts :: new-password}.
 */
@Component
public class ChosenPasswords {

  private final NewPasswords rules;
  private final Passwords passwords;
  private final AccountSettings settings;

  ChosenPasswords(NewPasswords rules, Passwords passwords, AccountSettings settings) {
    this.rules = rules;
    this.passwords = passwords;
    this.settings = settings;
  }

  /** What the fragment shows before anything is typed. */
  public void show(AccountSystem system, Model page) {
    page.addAttribute("policy", settings.of(system).password());
  }

  /** Whether this person may choose it; if not, the fragment shows why. */
  public boolean accepts(NewAccount account, String password, Model page) {
    Set<Rule> broken = EnumSet.noneOf(Rule.class);
    List<String> own = Account.ownWords(account.username(), account.name(), account.email());
    broken.addAll(rules.broken(account.system(), password, own));
    page.addAttribute("broken", broken);
    return broken.isEmpty();
  }

  /** The form in which it is kept. */
  public Secret encode(String password) {
    return new Secret(passwords.encode(password));
  }
}
