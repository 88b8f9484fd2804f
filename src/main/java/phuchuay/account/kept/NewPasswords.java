package phuchuay.account.kept;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.State;
import phuchuay.account.proof.Blocklist;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Rule;
import phuchuay.chat.Conversations;
import phuchuay.chat.Say;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Sessions;

/** Passwords that people choose: checked, kept, and whoever else was signed in is out. */
@Component
public class NewPasswords {

  private final AccountRows accounts;
  private final AccountChanges changes;
  private final AccountSettings settings;
  private final Blocklist blocklist;
  private final Passwords passwords;
  private final Tickets tickets;
  private final Sessions sessions;
  private final AccountMails mails;
  private final Conversations conversations;
  private final Audit audit;
  private final TransactionTemplate transaction;

  public NewPasswords(
      AccountRows accounts,
      AccountChanges changes,
      AccountSettings settings,
      Blocklist blocklist,
      Passwords passwords,
      Tickets tickets,
      Sessions sessions,
      AccountMails mails,
      Conversations conversations,
      Audit audit,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.changes = changes;
    this.settings = settings;
    this.blocklist = blocklist;
    this.passwords = passwords;
    this.tickets = tickets;
    this.sessions = sessions;
    this.mails = mails;
    this.conversations = conversations;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** What the system of this account asks and this password does not have. */
  public Set<Rule> broken(Account account, String password) {
    return broken(account.system(), password, account.ownWords());
  }

  /** The same where it must not show whose password it will be. */
  public Set<Rule> broken(AccountSystem system, String password, List<String> ownWords) {
    Set<Rule> broken = EnumSet.noneOf(Rule.class);
    broken.addAll(settings.of(system).password().broken(password));
    if (blocklist.refuses(password, ownWords)) {
      broken.add(Rule.UNCOMMON);
    }
    return broken;
  }

  /** With a ticket, which is used up by it; empty when it was used, replaced or too old. */
  public Optional<Account> byTicket(Purpose purpose, String value, String password) {
    String encoded = passwords.encode(password);
    return transaction.execute(
        _ ->
            tickets
                .use(purpose, value)
                .flatMap(
                    ticket ->
                        accounts
                            .lock(ticket.account())
                            .filter(account -> usable(account, purpose))
                            .map(account -> change(account, encoded, true, null, purpose.name()))
                            .map(account -> told(account, ticket))));
  }

  /** By whoever is signed in and has just given the old one; this session goes on. */
  public void byHolder(UUID id, String password, String session) {
    String encoded = passwords.encode(password);
    transaction.executeWithoutResult(
        _ ->
            accounts
                .lock(id)
                .filter(Account::theirs)
                .ifPresent(account -> change(account, encoded, false, session, "OLD_PASSWORD")));
  }

  /** Whether this is their password. */
  public boolean knows(Account account, String password) {
    return passwords.match(password, account.password());
  }

  /** A phone that said the password was forgotten hears, once, that there is a new one. */
  private Account told(Account account, Ticket ticket) {
    if (ticket.purpose() == Purpose.RESET && ticket.payload() != null) {
      String phone = ticket.payload().value();
      conversations.say(phone, List.of(Say.of("account/password-is-set")));
    }
    return account;
  }

  private static boolean usable(Account account, Purpose purpose) {
    return purpose == Purpose.RESET ? account.theirs() : account.state() == State.INVITED;
  }

  private Account change(
      Account account, String encoded, boolean byMail, @Nullable String except, String how) {
    changes.password(account.id(), encoded, byMail && !firstMail(account));
    tickets.cancelAll(account.id());
    audit.write(Act.by(account.party(), "password.changed").with("how", how));
    mails.passwordChanged(account);
    sessions.end(account.id().toString(), except);
    return account;
  }

  /** GHG wants a code at the first sign-in though a mailed link was opened before. */
  private boolean firstMail(Account account) {
    return settings.of(account.system()).secondStep() == SystemRules.SecondStep.FIRST_MAIL;
  }
}
